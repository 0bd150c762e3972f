package org.goodturn.campaign.web;

import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.campaign.rule.RuleInWords;

/** All reward rules of a campaign, each in a sentence. @param isFull whether no more can be added */
public record RewardRuleList(List<Line> lines, boolean isFull) {

    /** One rule. */
    public record Line(String path, String name, String sentence, boolean isOffer) {

        public String removalPath() {
            return path + "/removal";
        }
    }

    static RewardRuleList of(CampaignHead head, CampaignTerms terms, Map<String, String> pools) {
        var rules = terms.rewardRules();
        return new RewardRuleList(
                rules.stream().map(rule -> line(head, rule, pools)).toList(), rules.size() >= CampaignTerms.MOST_RULES);
    }

    static String path(CampaignHead head) {
        return head.path() + "/reward-rules";
    }

    private static Line line(CampaignHead head, RewardRule rule, Map<String, String> pools) {
        return new Line(path(head) + "/" + rule.id(), rule.name(), RuleInWords.sentence(rule, pools), rule.isOffer());
    }
}
