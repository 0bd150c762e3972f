package org.goodturn.shared.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The ids that people and shops see: a prefix that says what it is the id of, and 20 characters that nobody can guess
 * (about 100 bits). Inside, rows are joined by numbers that never leave the machine.
 */
public final class PublicId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;

    /** Of milliseconds, enough until the year 3084. */
    private static final int TIME_BITS = 45;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,4}_[0-9a-z]{" + LENGTH + "}");

    private PublicId() {}

    public static String next(String prefix) {
        return prefix + "_" + random(LENGTH);
    }

    /**
     * As {@link #next}, for rows of which there are many: a later one is behind an earlier one, so that an index grows
     * in one place, whatever its size. Half of it is still chance, and no id of this kind opens anything by itself.
     */
    public static String following(String prefix, Instant now) {
        var time = new StringBuilder(prefix).append('_');
        for (int bits = TIME_BITS - 5; bits >= 0; bits -= 5) {
            time.append(ALPHABET.charAt((int) (now.toEpochMilli() >>> bits) & 31));
        }
        return time.append(random(LENGTH - TIME_BITS / 5)).toString();
    }

    /** Random characters of the id alphabet, 5 bits each. */
    public static String random(int length) {
        var random = new byte[length];
        // asked once: each time it is asked costs a microsecond
        RANDOM.nextBytes(random);
        var text = new StringBuilder(length);
        for (var one : random) {
            text.append(ALPHABET.charAt(one & 31));
        }
        return text.toString();
    }

    /** Whether the value looks like an id of this kind. */
    public static boolean is(String prefix, String value) {
        return value != null && SHAPE.matcher(value).matches() && value.startsWith(prefix + "_");
    }

    /** @throws IllegalArgumentException when the value is not an id of this kind */
    public static String require(String prefix, String value) {
        if (!is(prefix, value)) {
            throw new IllegalArgumentException("not an id of the form " + prefix + "_…");
        }
        return value;
    }
}
