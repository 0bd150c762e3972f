package org.goodturn.reward.web;

import java.time.Instant;
import java.util.List;
import org.goodturn.shared.reason.Decision;

/**
 * One reward as its page shows it.
 *
 * @param code null until it is fulfilled
 * @param mayDecide whether whoever is signed in may approve and cancel
 * @param stops what ends it as long as it is on hold, in words; null when nothing does
 * @param taken what was taken back of it, and why
 * @param left what it is worth after that; null when nothing was taken back
 * @param trace where it comes from, and what was done for it
 * @param may what can be decided on it as it stands
 */
public record RewardView(
        String publicId,
        String worth,
        RewardStanding standing,
        String code,
        Instant earnedAt,
        Instant eligibleAt,
        String stops,
        Surroundings around,
        List<Decision> decisions,
        Instant expiresAt,
        List<Taken> taken,
        String left,
        List<Step> steps,
        RewardTrace trace,
        boolean mayDecide,
        Choices may) {

    /** What can be decided. */
    public record Choices(boolean cancel, boolean revoke, boolean redeem, boolean retry, boolean fulfill) {}

    /** An amount that was taken back. */
    public record Taken(String amount, String reason, Instant at) {}

    /** What belongs to it, by name and public id. */
    public record Surroundings(
            boolean isFriends,
            String person,
            String personId,
            String email,
            String campaign,
            String campaignId,
            String referralId,
            String event,
            String eventId,
            String pool,
            String poolId,
            String supplierId,
            String connection) {}

    /** One line of its history. @param by name of who did it; null when it happened by itself */
    public record Step(String state, String reason, String by, Instant at) {}

    public String path() {
        return "/portal/rewards/" + publicId;
    }

    public boolean isOnHold() {
        return standing == RewardStanding.ON_HOLD;
    }

    public boolean isInReview() {
        return standing == RewardStanding.IN_REVIEW;
    }

    public boolean isWaiting() {
        return standing == RewardStanding.WAITING;
    }
}
