package org.goodturn.share;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodturn.shared.text.WebUrl;

/**
 * Where in the shop a personal link leads, and what it takes there, as {@code /bikes/gravel?utm_source=newsletter}.
 * Both were written by whoever made the link: the place is a path on the campaign's shop and can be no other host.
 *
 * @param value encoded path, query or both
 */
public record DeepLink(String value) {

    private static final int LONGEST = 1_000;

    /** Leaves room for the click that goes along. */
    private static final int LONGEST_PAGE = 1_900;

    private static final int MOST = 20;
    private static final Set<String> OURS = Set.of("via", "to", "click", "gt_click");

    /** One slash and no other behind it; no backslash, which browsers take for a slash; no half of a letter. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}\\p{Cs}]*");

    private static final Pattern NAME = Pattern.compile("[\\w.\\[\\]-]{1,50}");

    /** No address of a person: what leads to the shop is not to say who follows it. */
    private static final Pattern VALUE = Pattern.compile("[^@\\p{Cntrl}]{1,200}");

    /**
     * What the query of a personal link asks for: {@code to} is the page of the shop, and whatever is not ours goes
     * along. What cannot be is left out: the friend lands all the same. Empty when nothing is left.
     */
    public static Optional<DeepLink> of(Map<String, ? extends Collection<String>> query) {
        var to = first(query.get("to")).orElse("");
        var taken = new LinkedHashMap<String, Collection<String>>(asked(to));
        taken.putAll(query);
        var path = path(to.split("[?#]", 2)[0]);
        var parameters = written(taken);
        return Stream.of(path + parameters, path, parameters)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .findFirst()
                .map(DeepLink::new);
    }

    /**
     * The page of the shop. What the link takes along stands in for what the campaign's address says of the same; where
     * both are too long, the campaign's remains.
     */
    public WebUrl in(WebUrl shop) {
        var there = read(shop.value());
        var mine = read(value);
        var page = new QueryStringEncoder(mine.rawPath().isEmpty() ? there.rawPath() : shop.origin() + mine.rawPath());
        var all = new LinkedHashMap<>(there.parameters());
        all.putAll(mine.parameters());
        all.forEach((name, values) -> values.forEach(one -> page.addParam(name, one)));
        var hash = shop.value().indexOf('#');
        var whole = page
                + (hash < 0 || !mine.rawPath().isEmpty() ? "" : shop.value().substring(hash));
        return whole.length() > LONGEST_PAGE ? shop : new WebUrl(whole);
    }

    private static String written(Map<String, Collection<String>> parameters) {
        var query = new QueryStringEncoder("");
        parameters.entrySet().stream()
                .filter(one -> !OURS.contains(one.getKey())
                        && NAME.matcher(one.getKey()).matches())
                .limit(MOST)
                .forEach(one -> first(one.getValue())
                        .filter(text -> VALUE.matcher(text).matches())
                        .ifPresent(text -> query.addParam(one.getKey(), text)));
        return query.toString();
    }

    /** What the page itself asks for; nothing when it cannot be read. */
    private static Map<String, List<String>> asked(String to) {
        try {
            return read(to).parameters();
        } catch (IllegalArgumentException unreadable) {
            return Map.of();
        }
    }

    /** The path as it stands in an address; nothing when it can be none. */
    private static String path(String typed) {
        try {
            return PATH.matcher(typed).matches() ? new URI(null, null, typed, null).toASCIIString() : "";
        } catch (URISyntaxException impossible) {
            return "";
        }
    }

    private static Optional<String> first(Collection<String> values) {
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    private static QueryStringDecoder read(String address) {
        return new QueryStringDecoder(address, StandardCharsets.UTF_8, true, MOST * 5, true);
    }
}
