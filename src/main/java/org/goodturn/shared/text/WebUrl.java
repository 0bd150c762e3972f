package org.goodturn.shared.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/**
 * An absolute http(s) address that people are sent to: with a host, without user info, parsed once and by one parser.
 */
public record WebUrl(@JsonValue String value) {

    private static final int LONGEST = 2_000;

    /** @throws IllegalArgumentException with a sentence for the form field */
    public WebUrl {
        value = value == null ? "" : value.strip();
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("an address has at most " + LONGEST + " characters");
        }
        var uri = parse(value);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || !value.regionMatches(true, 0, scheme + "://", 0, scheme.length() + 3)) {
            throw new IllegalArgumentException("an address looks like https://shop.example/page");
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    /** Scheme, host and port as browsers send them in {@code Origin}: lower case, default port left out. */
    public String origin() {
        var uri = uri();
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var host = IDN.toASCII(uri.getHost()).toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort());
    }

    /** This address with one more query parameter, in front of a fragment. */
    public WebUrl with(String name, String encodedValue) {
        var hash = value.indexOf('#');
        var page = hash < 0 ? value : value.substring(0, hash);
        var fragment = hash < 0 ? "" : value.substring(hash);
        return new WebUrl(page + (page.indexOf('?') < 0 ? "?" : "&") + name + "=" + encodedValue + fragment);
    }

    @Override
    public String toString() {
        return value;
    }

    private static URI parse(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("an address looks like https://shop.example/page", unreadable);
        }
    }
}
