package org.goodturn.shared.text;

import java.util.regex.Pattern;

/** Text that people type: what may stand in it, as patterns for the constraints of forms. */
public final class PlainText {

    /** One line, without characters that nobody can see. */
    public static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Several lines, likewise. */
    public static final String LINES = "[^\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]*";

    public static final String LINE_EXPECTED = "Write it on one line, without control characters.";
    public static final String LINES_EXPECTED = "Write it without control characters.";

    private static final Pattern BREAK = Pattern.compile("\\r\\n?");

    private PlainText() {}

    /** Whether it can be what something or somebody is called. */
    public static boolean isName(String typed, int longest) {
        return typed != null
                && !typed.isBlank()
                && typed.length() <= longest
                && typed.strip().matches(LINE);
    }

    /** As forms are read: what was not sent is empty, spaces around are gone, a line break is one character. */
    public static String typed(String text) {
        return text == null ? "" : BREAK.matcher(text.strip()).replaceAll("\n");
    }
}
