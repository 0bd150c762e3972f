package org.goodturn.reward.web;

import java.time.Instant;
import java.util.List;
import org.goodturn.shared.reason.Decision;

/**
 * One reward as its page shows it.
 *
 * @param code null until it is fulfilled
 * @param mayDecide whether whoever is signed in may approve and cancel
 * @param isCancelable whether it has no code yet
 */
public record RewardView(
        String publicId,
        String worth,
        RewardStanding standing,
        String code,
        Instant earnedAt,
        Instant eligibleAt,
        Surroundings around,
        List<Decision> decisions,
        List<Step> steps,
        boolean mayDecide,
        boolean isCancelable) {

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
            String poolId) {}

    /** One line of its history. @param by name of who did it; null when it happened by itself */
    public record Step(String state, String reason, String by, Instant at) {}

    public String path() {
        return "/portal/rewards/" + publicId;
    }

    public boolean isOnHold() {
        return standing == RewardStanding.ON_HOLD;
    }

    public boolean isWaiting() {
        return standing == RewardStanding.WAITING;
    }
}
