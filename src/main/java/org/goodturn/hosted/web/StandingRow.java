package org.goodturn.hosted.web;

import java.time.Instant;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardValue;

/**
 * A reward of a person, or a referral without one, as the query answers; without a reward, its columns are null.
 *
 * @param amountMinor what is left of it
 * @param isOfOrder whether it was earned by an order
 * @param revokedAt when it was taken back, or when it expired
 * @param hasShipped whether the order behind it, or the first one, is known to have left the shop
 * @param hasEnded whether that order was cancelled or refunded
 */
public record StandingRow(
        String side,
        String friend,
        String state,
        long versionId,
        Instant orderedAt,
        String rewardState,
        Long amountMinor,
        String amountCurrency,
        Integer percentBp,
        Instant earnedAt,
        Instant eligibleAt,
        Instant expiresAt,
        String code,
        boolean isOfOrder,
        Instant revokedAt,
        boolean hasShipped,
        boolean hasEnded,
        boolean lookedAt) {

    RewardStanding standing(CampaignTerms terms, Instant now) {
        var promised = Promised.by(terms, side);
        return new RewardStanding(this, promised, stage(promised, now));
    }

    private RewardStage stage(Promised promised, Instant now) {
        if (lookedAt && (rewardState == null || rewardState.equals("EARNED")) || hasFailedOnHold(now)) {
            return RewardStage.LOOKED_AT;
        }
        if (rewardState == null) {
            return withoutReward(promised);
        }
        if (amountMinor != null && amountMinor <= 0) {
            return withdrawn();
        }
        return switch (rewardState) {
            case "EARNED", "FAILED" -> eligibleAt.isAfter(now) ? RewardStage.HELD : RewardStage.ON_ITS_WAY;
            case "FULFILLED", "SENT" -> RewardStage.GIVEN;
            case "REDEEMED" -> RewardStage.USED;
            default -> withdrawn();
        };
    }

    private RewardStage withoutReward(Promised promised) {
        return switch (state) {
            case "PENDING", "QUALIFIED" -> beforeOrder(promised);
            case "APPROVED" ->
                hasEnded
                        ? RewardStage.RETURNED
                        : promised.onShipment() && !hasShipped
                                ? RewardStage.SHIPPING
                                : promised.onEvents() ? RewardStage.OPEN : RewardStage.NONE;
            default -> RewardStage.NONE;
        };
    }

    private static RewardStage beforeOrder(Promised promised) {
        if (promised.onOrder()) {
            return RewardStage.WAITING;
        }
        if (promised.onShipment()) {
            return RewardStage.SHIPPING;
        }
        return promised.onEvents() ? RewardStage.OPEN : RewardStage.NONE;
    }

    /** What failed while it was on hold does not come by itself when the hold is over. */
    private boolean hasFailedOnHold(Instant now) {
        return "FAILED".equals(rewardState) && eligibleAt.isAfter(now);
    }

    private RewardStage withdrawn() {
        return hasExpired() ? RewardStage.EXPIRED : hasEnded ? RewardStage.RETURNED : RewardStage.NONE;
    }

    /** Whether it had, or would have, to wait after it was earned. */
    boolean isHeld(Promised promised) {
        return rewardState == null ? promised.held() : eligibleAt.isAfter(earnedAt);
    }

    /** What was taken back while it could be used has not expired, however long ago that is. */
    private boolean hasExpired() {
        return revokedAt != null && expiresAt != null && !revokedAt.isBefore(expiresAt);
    }

    RewardValue value() {
        return RewardValue.Worth.of(amountMinor, amountCurrency, percentBp);
    }
}
