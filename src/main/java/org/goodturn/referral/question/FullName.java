package org.goodturn.referral.question;

import java.util.Optional;
import java.util.regex.Pattern;

/** First and last name of somebody, as a friend types it: two words or more, of letters. */
public record FullName(String value) {

    private static final int LONGEST = 200;
    private static final String WORD = "\\p{L}[\\p{L}\\p{M}.'’-]*";
    private static final Pattern SHAPE = Pattern.compile(WORD + "(?: " + WORD + ")+");

    public FullName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a first and a last name");
        }
    }

    public static Optional<FullName> parse(String typed) {
        var plain = typed.replaceAll("[\\s\\p{Z}]+", " ").strip();
        return isOne(plain) ? Optional.of(new FullName(plain)) : Optional.empty();
    }

    private static boolean isOne(String typed) {
        return typed.length() <= LONGEST && SHAPE.matcher(typed).matches();
    }
}
