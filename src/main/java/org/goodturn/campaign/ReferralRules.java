package org.goodturn.campaign;

/**
 * Who counts as referred.
 *
 * @param lookBackDays how long after the last click or claim an order is still attributed
 * @param newCustomersOnly whether somebody who ordered before can be referred
 * @param quality how closely referrals are looked at; null in versions from before there was a choice
 * @param lateClaims what may be said after the order; null in versions from before there was a choice
 */
public record ReferralRules(int lookBackDays, boolean newCustomersOnly, QualityRules quality, LateClaims lateClaims) {

    public static final ReferralRules USUAL = new ReferralRules(30, true, QualityRules.USUAL);

    public static final int LONGEST = 730;

    public ReferralRules {
        if (lookBackDays < 1 || lookBackDays > LONGEST) {
            throw new IllegalArgumentException("the look-back window is 1 to " + LONGEST + " days");
        }
        quality = quality == null ? QualityRules.OFF : quality;
        lateClaims = lateClaims == null ? LateClaims.NEVER : lateClaims;
    }

    public ReferralRules(int lookBackDays, boolean newCustomersOnly, QualityRules quality) {
        this(lookBackDays, newCustomersOnly, quality, LateClaims.USUAL);
    }

    public ReferralRules with(QualityRules changed) {
        return new ReferralRules(lookBackDays, newCustomersOnly, changed, lateClaims);
    }

    public ReferralRules with(LateClaims changed) {
        return new ReferralRules(lookBackDays, newCustomersOnly, quality, changed);
    }
}
