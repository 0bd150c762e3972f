package org.goodturn.referral;

import java.util.Optional;

/**
 * Leads from a coupon that an order carried back to the referral it was issued in. Answered by the feature with the
 * coupons.
 */
public interface CouponTrail {

    Optional<Referral> referralBehind(String couponCode);
}
