package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * A code may have been used in time, and we hear of it when its reward has expired: it ends as if we had heard at once.
 */
@ApplicationScoped
class LateUse {

    private static final String REASON = "Its code was used for an order before it expired.";

    private final OrderEnds ends;

    LateUse(OrderEnds ends) {
        this.ends = ends;
    }

    /** Not where its own order was cancelled since: it would have been taken back. */
    boolean wasInTime(Reward reward, Instant usedAt) {
        return Expiring.hasEnded(reward) && usedAt.isBefore(reward.expiresAt()) && !hasOrderEnded(reward);
    }

    void redeem(Reward reward, Instant now) {
        var taken = RewardAdjustment.of(reward);
        if (!taken.isEmpty()) {
            giveBack(reward, taken.getLast(), now);
        }
        reward.moveTo(RewardState.REDEEMED);
        RewardMoves.writeDown(reward, RewardMoves.SYSTEM, REASON, now);
        Booking.moved(reward, now);
    }

    /** What it was still worth when it expired, which came last. */
    private static void giveBack(Reward reward, RewardAdjustment taken, Instant now) {
        var given = taken.undone(reward, REASON, now);
        given.persist();
        Booking.reinstated(reward, given.amount(), now);
    }

    private boolean hasOrderEnded(Reward reward) {
        var order = reward.origin().orderId();
        return order != null && ends.isOver(order);
    }
}
