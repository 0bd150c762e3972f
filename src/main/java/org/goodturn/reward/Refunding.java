package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.quality.Doubts;
import org.goodturn.referral.OrderRefunded;
import org.goodturn.referral.Referral;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Findings;

/** Takes rewards back when their order is refunded, as much of them as of the order. */
@ApplicationScoped
class Refunding {

    private static final String STEP = "reward";

    private final Rewards rewards;
    private final RewardMoves moves;
    private final Doubts doubts;
    private final OrderEnds ends;

    Refunding(Rewards rewards, RewardMoves moves, Doubts doubts, OrderEnds ends) {
        this.rewards = rewards;
        this.moves = moves;
        this.doubts = doubts;
        this.ends = ends;
    }

    void on(@Observes OrderRefunded fact) {
        rewards.heldOfOrder(fact.orderId())
                .forEach(reward ->
                        refund(reward, fact.eventId(), fact.amount(), fact.sale(), fact.findings(), fact.now()));
    }

    /** How the order behind it ended before it was earned. */
    void meet(Reward reward, OrderEnds.End end, Money sale, Findings findings, Instant now) {
        if (!end.isCancelled()) {
            refund(reward, end.eventId(), end.amount(), sale, findings, now);
        } else if (reward.state().isStanding()) {
            all(reward, end.eventId(), null, "The order was cancelled.", findings, now);
        }
    }

    /**
     * Each event once: one that is told again, because we learned whom it is about, may have been met before.
     *
     * @param amount that was refunded; null for all of the order
     * @param sale what the order was worth; null when it was not said
     */
    void refund(Reward reward, long eventId, Money amount, Money sale, Findings findings, Instant now) {
        if (!reward.state().isStanding() || RewardAdjustment.isBy(reward, eventId)) {
            return;
        }
        if (amount == null) {
            all(reward, eventId, sale == null ? null : sale.minor(), "The order was refunded.", findings, now);
        } else if (sale == null || !sale.currency().equals(amount.currency())) {
            unclear(reward, findings, now);
        } else if (refundedBefore(reward, eventId, sale) + amount.minor() >= sale.minor()) {
            all(reward, eventId, amount.minor(), "The order was refunded.", findings, now);
        } else {
            part(reward, eventId, amount, sale, findings, now);
        }
    }

    /**
     * In the smallest unit. Nothing stands beside a percentage, which is not divided: the order's refunds are asked.
     */
    private long refundedBefore(Reward reward, long eventId, Money sale) {
        if (reward.value() instanceof RewardValue.Fixed) {
            return RewardAdjustment.refundedOf(reward);
        }
        var others = ends.of(reward.origin().orderId()).stream()
                .filter(end -> end.eventId() != eventId)
                .toList();
        return OrderEnds.refunded(others, sale.currency());
    }

    /** Stops a reward, or takes back all that is left of it. */
    void all(Reward reward, long eventId, Long refunded, String why, Findings findings, Instant now) {
        if (moves.cancel(reward, RewardMoves.SYSTEM, why, now).isMade()) {
            findings.add(STEP, "reward.canceled", "The " + whose(reward) + " was stopped before it was handed over.");
        } else if (moves.revoke(reward, eventId, refunded, RewardMoves.SYSTEM, why, now)
                .isMade()) {
            findings.add(
                    STEP, "reward.revoked", "The " + whose(reward) + " was taken back after it had been handed over.");
        } else {
            RewardAdjustment.leftOf(reward).ifPresent(left -> takeBack(reward, eventId, left, refunded, why, now));
            findings.add(
                    STEP,
                    "reward.taken_back",
                    "The " + whose(reward) + " was used already; what it was worth is to be got back.");
        }
    }

    private void unclear(Reward reward, Findings findings, Instant now) {
        findings.add(
                STEP,
                "reward.refund_unclear",
                "What part of the " + whose(reward) + " goes back cannot be told; somebody has to decide.");
        doubts.raise(
                Referral.of(reward.origin().referralId()),
                "refund_unclear",
                "A part of an order was refunded, and nobody can tell what part. Approve to leave the rewards as they are.",
                now);
    }

    private void part(Reward reward, long eventId, Money refunded, Money sale, Findings findings, Instant now) {
        if (!(reward.value() instanceof RewardValue.Fixed fixed)) {
            findings.add(
                    STEP,
                    "reward.not_divided",
                    "A part of the order was refunded; the " + whose(reward) + " is not divided.");
            return;
        }
        var worth = fixed.amount();
        var left = RewardAdjustment.leftOf(reward).map(Money::minor).orElse(0L);
        var inAll = RewardAdjustment.refundedOf(reward) + refunded.minor();
        var due = TakingBack.due(worth.minor(), sale.minor(), inAll, worth.minor() - left);
        var taken = new Money(due, worth.currency());
        takeBack(reward, eventId, taken, refunded.minor(), "A part of the order was refunded.", now);
        if (RewardAdjustment.leftOf(reward).isEmpty()) {
            all(reward, eventId, null, "Nothing is left of it after the refund.", findings, now);
        } else if (due > 0) {
            findings.add(
                    STEP,
                    "reward.reduced",
                    "As much of the " + whose(reward) + " as of the order goes back: " + taken.plain() + ".");
        }
    }

    /** An order may have earned several. */
    private static String whose(Reward reward) {
        return (reward.role() == Role.FRIEND ? "friend's " : "advocate's ")
                + reward.value().plain();
    }

    private static void takeBack(Reward reward, long eventId, Money taken, Long refunded, String why, Instant now) {
        RewardMoves.takeBack(reward, eventId, taken, refunded, why, RewardMoves.SYSTEM, now);
    }
}
