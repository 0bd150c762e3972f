package org.goodturn.shared.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One bare address, {@code local@domain}: no display name, no list, no comment, no control character (RFC 5321 4.5.3.1
 * gives the lengths). Lower-cased, because that is how people are found again.
 */
public record EmailAddress(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");

    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    /** @throws IllegalArgumentException when it is not one deliverable address */
    public EmailAddress {
        value = tidy(value);
        if (value.length() > 254
                || value.indexOf('@') > 64
                || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address of the form name@example.com");
        }
    }

    /** The address, or nothing when the text is not one. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * The mailbox behind the address, for telling whether two people are one: without {@code +tag}, and without dots
     * where the provider ignores them. Never used for sending.
     */
    public String mailbox() {
        var at = value.indexOf('@');
        var tag = value.indexOf('+', 1);
        var local = value.substring(0, tag < 0 || tag > at ? at : tag);
        var domain = value.substring(at + 1);
        return DOTLESS.contains(domain) ? local.replace(".", "") + "@gmail.com" : local + "@" + domain;
    }

    /** For showing to staff who need not see it all: {@code m•••@example.com}. */
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String tidy(String text) {
        if (text == null || text.length() > 320) {
            throw new IllegalArgumentException("an e-mail address has at most 254 characters");
        }
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = plain.lastIndexOf('@');
        return at < 0 ? plain : plain.substring(0, at) + "@" + IDN.toASCII(plain.substring(at + 1));
    }
}
