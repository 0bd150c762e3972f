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

    private final Rewards rewards;

    IssuedCoupons(Rewards rewards) {
        this.rewards = rewards;
    }

    @Override
    public Optional<Referral> referralBehind(String couponCode) {
        return rewards.ofCode(couponCode)
                .filter(reward -> reward.role() == Role.FRIEND)
                .map(reward -> Referral.of(reward.origin().referralId()));
    }
}
