package org.goodturn.shared.text;

/**
 * Text that may stand in a header of a mail or an answer: one line without control characters, 200 characters at most.
 */
public record HeaderValue(String value) {

    private static final int LONGEST = 200;

    public HeaderValue {
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header is one line of at most " + LONGEST + " characters");
        }
    }

    /** Makes one line of what people wrote: control characters become spaces, too much is cut. */
    public static HeaderValue of(String text) {
        var line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return new HeaderValue(line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line);
    }

    @Override
    public String toString() {
        return value;
    }
}
