package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.goodturn.campaign.RewardValue;
import org.goodturn.referral.OrderRefunded;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Findings;

/** Takes rewards back when their order is refunded, as much of them as of the order. */
@ApplicationScoped
class Refunding {

    private static final String STEP = "reward";

    private final Rewards rewards;
    private final RewardMoves moves;

    Refunding(Rewards rewards, RewardMoves moves) {
        this.rewards = rewards;
        this.moves = moves;
    }

    void on(@Observes OrderRefunded fact) {
        rewards.heldOfOrder(fact.orderId()).stream()
                .filter(reward -> reward.state().isStanding())
                .forEach(reward -> {
                    var refund = refund(reward, fact);
                    if (refund == null) {
                        fact.findings()
                                .add(
                                        STEP,
                                        "reward.refund_unclear",
                                        "What part of the order was refunded cannot be told; somebody has to decide.");
                    } else if (refund.isAll) {
                        all(
                                reward,
                                fact.eventId(),
                                refund.minor,
                                "The order was refunded.",
                                fact.findings(),
                                fact.now());
                    } else {
                        part(reward, fact, refund.minor);
                    }
                });
    }

    /** Stops a reward, or takes back all that is left of it. */
    void all(Reward reward, long eventId, Long refunded, String why, Findings findings, Instant now) {
        if (moves.cancel(reward, RewardMoves.SYSTEM, why, now).isMade()) {
            findings.add(STEP, "reward.canceled", "The reward was stopped before it was handed over.");
        } else if (moves.revoke(reward, eventId, refunded, RewardMoves.SYSTEM, why, now)
                .isMade()) {
            findings.add(STEP, "reward.revoked", "The reward was taken back after it had been handed over.");
        } else {
            RewardAdjustment.leftOf(reward).ifPresent(left -> takeBack(reward, eventId, left, refunded, why, now));
            findings.add(
                    STEP, "reward.taken_back", "The reward was used already; what it was worth is to be got back.");
        }
    }

    private void part(Reward reward, OrderRefunded fact, long refunded) {
        if (!(reward.value() instanceof RewardValue.Fixed fixed)) {
            fact.findings()
                    .add(STEP, "reward.not_divided", "A part of the order was refunded; a percentage is not divided.");
            return;
        }
        var worth = fixed.amount();
        var left = RewardAdjustment.leftOf(reward).map(Money::minor).orElse(0L);
        var due = TakingBack.due(
                worth.minor(),
                fact.sale().minor(),
                RewardAdjustment.refundedOf(reward) + refunded,
                worth.minor() - left);
        var taken = new Money(due, worth.currency());
        takeBack(reward, fact.eventId(), taken, refunded, "A part of the order was refunded.", fact.now());
        if (due > 0) {
            fact.findings()
                    .add(
                            STEP,
                            "reward.reduced",
                            "As much of the reward as of the order goes back: " + taken.plain() + ".");
        }
    }

    private static void takeBack(Reward reward, long eventId, Money taken, Long refunded, String why, Instant now) {
        RewardAdjustment.of(reward, eventId, taken, refunded, why, RewardMoves.SYSTEM, now)
                .persist();
    }

    private record Refund(boolean isAll, Long minor) {}

    /** Null when the amount cannot be compared to the order's. */
    private static Refund refund(Reward reward, OrderRefunded fact) {
        if (fact.amount() == null) {
            return new Refund(true, fact.sale() == null ? null : fact.sale().minor());
        }
        if (fact.sale() == null || !fact.sale().currency().equals(fact.amount().currency())) {
            return null;
        }
        var minor = fact.amount().minor();
        return new Refund(
                RewardAdjustment.refundedOf(reward) + minor >= fact.sale().minor(), minor);
    }
}
