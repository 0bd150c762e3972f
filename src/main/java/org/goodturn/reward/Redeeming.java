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
        rewards.ofCode(fact.code())
                .map(reward -> moves.redeem(
                        Reward.held(reward.id), RewardMoves.SYSTEM, "Its code was used for an order.", fact.now()))
                .ifPresent(move -> {
                    if (move.isMade()) {
                        add(fact, "reward.redeemed", "The order used a code that a reward had given.");
                    } else if (move instanceof Move.Refused) {
                        add(
                                fact,
                                "reward.code_over",
                                "The order used the code of a reward that was taken back or had expired.");
                    }
                });
    }

    private static void add(CouponUsed fact, String code, String sentence) {
        fact.findings().add("reward", code, sentence);
    }
}
