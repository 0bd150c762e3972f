package org.goodturn.reward.rule;

import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.reason.Finding;

/** What one rule decides on one step, with every reason for and against. */
public sealed interface Decision {

    /**
     * @param worth what it comes to
     * @param occurrence how often this referral has earned by the rule, this time included
     * @param eligibleAt when the hold ends; the step's own time when there is none
     */
    record Earns(RewardRule rule, Worth worth, int occurrence, Instant eligibleAt, List<Finding> findings)
            implements Decision {

        /** The outcome in one sentence. */
        public String sentence() {
            return findings.getLast().sentence();
        }
    }

    record Nothing(RewardRule rule, List<Finding> findings) implements Decision {}

    RewardRule rule();

    List<Finding> findings();
}
