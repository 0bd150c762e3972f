package org.goodturn.shared.text;

import java.util.Locale;

/** What somebody looks for: one line, without what cannot be stored and so never be found. Anything typed is one. */
public record SearchText(String value) {

    private static final int LONGEST = 200;

    public SearchText {
        value = tidy(value == null ? "" : value);
    }

    public boolean isBlank() {
        return value.isEmpty();
    }

    /** A pattern for {@code like} on lower case: begins with what was typed, whose own wildcards mean themselves. */
    public String prefix() {
        return value.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
    }

    @Override
    public String toString() {
        return value;
    }

    private static String tidy(String typed) {
        var line = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll("\\s+", " ");
    }
}
