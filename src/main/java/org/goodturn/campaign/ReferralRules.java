package org.goodturn.campaign;

/**
 * Who counts as referred.
 *
 * @param lookBackDays how long after the last click or claim an order is still attributed
 * @param newCustomersOnly whether somebody who ordered before can be referred
 */
public record ReferralRules(int lookBackDays, boolean newCustomersOnly) {

    public static final ReferralRules USUAL = new ReferralRules(30, true);

    public static final int LONGEST = 730;

    public ReferralRules {
        if (lookBackDays < 1 || lookBackDays > LONGEST) {
            throw new IllegalArgumentException("the look-back window is 1 to " + LONGEST + " days");
        }
    }
}
