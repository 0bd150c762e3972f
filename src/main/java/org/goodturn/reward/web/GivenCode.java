package org.goodturn.reward.web;

import org.goodturn.shared.text.PlainText;

/** What somebody says a person gets: a code, a number or a link. */
final class GivenCode {

    private static final int LONGEST = 200;

    private GivenCode() {}

    /** @throws IllegalArgumentException with what was expected */
    static String read(String typed) {
        var code = PlainText.typed(typed);
        if (code.isEmpty() || code.length() > LONGEST || !code.matches(PlainText.LINE)) {
            throw new IllegalArgumentException("1 to " + LONGEST + " characters on one line");
        }
        return code;
    }
}
