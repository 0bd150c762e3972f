package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.referral.CouponUsed;

/** Notes that a reward was used when an order carries its code. */
@ApplicationScoped
class Redeeming {

    private final Rewards rewards;
    private final RewardMoves moves;

    Redeeming(Rewards rewards, RewardMoves moves) {
        this.rewards = rewards;
        this.moves = moves;
    }

    void on(@Observes CouponUsed fact) {
        rewards.ofCode(fact.code()).map(reward -> Reward.held(reward.id)).ifPresent(reward -> {
            if (moves.redeem(reward, RewardMoves.SYSTEM, "Its code was used for an order.", fact.now())
                    .isMade()) {
                fact.findings().add("reward", "reward.redeemed", "The order used a code that a reward had given.");
            }
        });
    }
}
