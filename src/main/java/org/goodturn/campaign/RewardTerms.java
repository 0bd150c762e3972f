package org.goodturn.campaign;

/**
 * The promise to one side.
 *
 * @param trigger on what it is earned
 * @param value what it is worth
 * @param holdDays days between earning and getting it, in which a cancelled order stops it; 0 for at once
 * @param pool public id of the coupon pool that the code is taken from
 */
public record RewardTerms(Trigger trigger, RewardValue value, int holdDays, String pool) {

    public static final int LONGEST_HOLD = 365;

    /** What a reward is earned on. */
    public enum Trigger {
        /** The friend takes the offer on the landing page. */
        CLAIM,
        /** The friend opens an account. */
        REGISTRATION,
        /** The friend's first order. */
        CONVERSION
    }

    public RewardTerms {
        if (holdDays < 0 || holdDays > LONGEST_HOLD) {
            throw new IllegalArgumentException("a hold lasts 0 to " + LONGEST_HOLD + " days");
        }
    }
}
