package org.goodturn.reward.rule;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.referral.Progress;

/**
 * Everything that the rules ask about.
 *
 * @param step what the friend did
 * @param convertedAt when the friend first ordered; null when not yet
 * @param isNewCustomer whether the friend had not ordered before being referred
 * @param order the how-manieth order of the friend this is; 0 when it is none
 * @param friends the friend's place among those of the advocate who got that far in this campaign
 * @param audiences that each side is in
 * @param used by the id of a rule, what it gave before; a rule that is missing gave nothing
 */
public record RewardFacts(
        Progress step,
        Instant convertedAt,
        boolean isNewCustomer,
        int order,
        Friends friends,
        Map<Role, Set<String>> audiences,
        Map<String, Usage> used) {

    /** The how-manieth friend this is. @param claimed of those who got at least that far; and so on */
    public record Friends(int claimed, int registered, int ordered) {

        static final Friends NOT_ASKED = new Friends(0, 0, 0);

        /** Among those who got as far as what a rule is earned on. */
        int reached(Trigger trigger) {
            return switch (trigger) {
                case CLAIM -> claimed;
                case REGISTRATION -> registered;
                case CONVERSION, SHIPPED, EVENT -> ordered;
            };
        }
    }

    /**
     * What one rule gave before.
     *
     * @param times how often this referral earned by it
     * @param last the highest occurrence; more than the times where one in between was withdrawn and is decided anew
     * @param isForThis whether one of those was for the order that this step is about, or for its event
     * @param counted by cap, the number of rewards, or for a budget their sum in the smallest unit
     */
    public record Usage(int times, int last, boolean isForThis, Map<RewardCap, Long> counted) {

        static final Usage NONE = new Usage(0, 0, false, Map.of());

        long of(RewardCap cap) {
            return counted.getOrDefault(cap, 0L);
        }
    }

    Usage usedOf(String rule) {
        return used.getOrDefault(rule, Usage.NONE);
    }
}
