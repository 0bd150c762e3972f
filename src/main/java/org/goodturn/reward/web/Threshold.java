package org.goodturn.reward.web;

import java.util.regex.Pattern;

/** Below how many free codes somebody wants to be warned. */
final class Threshold {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Threshold() {}

    /** @throws IllegalArgumentException with a sentence for the form */
    static int of(String typed) {
        if (typed == null || !NUMBER.matcher(typed.strip()).matches()) {
            throw new IllegalArgumentException("write a whole number up to 999999");
        }
        return Integer.parseInt(typed.strip());
    }
}
