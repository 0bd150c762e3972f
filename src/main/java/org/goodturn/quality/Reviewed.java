package org.goodturn.quality;

/** How a decision on a referral ended. */
public sealed interface Reviewed {

    /** It is decided. */
    record Done() implements Reviewed {}

    /** It cannot be decided so, or not any more. */
    record Refused(String sentence) implements Reviewed {}
}
