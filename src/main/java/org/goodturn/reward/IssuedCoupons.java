package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.campaign.Role;
import org.goodturn.referral.CouponTrail;
import org.goodturn.referral.Referral;

/**
 * Leads from a friend's coupon to the referral it came from. An advocate's coupon says nothing about who brought them.
 */
@ApplicationScoped
class IssuedCoupons implements CouponTrail {

    @Override
    public Optional<Referral> referralBehind(String couponCode) {
        return CouponCode.issued(couponCode)
                .map(issued -> Reward.of(issued.rewardId()))
                .filter(reward -> reward.role() == Role.FRIEND)
                .map(reward -> Referral.of(reward.origin().referralId()));
    }
}
