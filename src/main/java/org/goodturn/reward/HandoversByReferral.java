package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.goodturn.quality.HandedOver;
import org.goodturn.referral.Referral;
import org.goodturn.reward.supplier.SupplierCall;

/** Tells which rewards of a referral people have. */
@ApplicationScoped
class HandoversByReferral implements HandedOver {

    private static final Set<RewardState> HAD =
            EnumSet.of(RewardState.FULFILLED, RewardState.SENT, RewardState.REDEEMED);

    @Override
    public boolean since(Referral referral, Instant moment) {
        return Reward.ofReferral(referral.id).stream()
                .filter(reward -> !reward.earnedAt().isBefore(moment))
                .anyMatch(HandoversByReferral::isHad);
    }

    @Override
    public boolean forOrder(Referral referral) {
        return Reward.ofReferral(referral.id).stream()
                .filter(reward -> reward.origin().orderId() != null)
                .anyMatch(HandoversByReferral::isHad);
    }

    static boolean isHad(Reward reward) {
        return HAD.contains(reward.state()) || isAskedFor(reward);
    }

    /** A supplier may have given it by now, and not have told us yet. */
    private static boolean isAskedFor(Reward reward) {
        return reward.supplierId() != null && SupplierCall.about(reward).isPresent();
    }
}
