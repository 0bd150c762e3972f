package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.referral.CouponUsed;

/** Notes that a reward was used when an order carries its code. */
@ApplicationScoped
class Redeeming {

    private final Rewards rewards;
    private final RewardMoves moves;
    private final LateUse late;
    private final OrderEnds ends;

    Redeeming(Rewards rewards, RewardMoves moves, LateUse late, OrderEnds ends) {
        this.rewards = rewards;
        this.moves = moves;
        this.late = late;
        this.ends = ends;
    }

    void on(@Observes CouponUsed fact) {
        rewards.ofCode(fact.code()).ifPresent(reward -> redeem(Reward.held(reward.id), fact));
    }

    private void redeem(Reward reward, CouponUsed fact) {
        if (late.wasInTime(reward, fact.usedAt())) {
            late.redeem(reward, fact.now());
            add(fact, "reward.redeemed", "The order used the code of a reward before it expired.");
            return;
        }
        switch (moves.redeem(reward, RewardMoves.SYSTEM, "Its code was used for an order.", fact.now())) {
            case Move.Made made -> add(fact, "reward.redeemed", "The order used a code that a reward had given.");
            case Move.Already used -> usedBefore(fact);
            case Move.Refused over ->
                add(
                        fact,
                        "reward.code_over",
                        "The order used the code of a reward that was taken back or had expired.");
        }
    }

    /** An order that is told again may be the very one that used it. */
    private void usedBefore(CouponUsed fact) {
        if (!ends.isToldAgain(fact.eventId())) {
            add(fact, "reward.code_used", "The order used the code of a reward that had been used before.");
        }
    }

    private static void add(CouponUsed fact, String code, String sentence) {
        fact.findings().add("reward", code, sentence);
    }
}
