package org.goodturn.campaign.web;

import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.campaign.rule.RuleInWords;

/** All reward rules of a campaign, each in a sentence. @param isFull whether no more can be added */
public record RewardRuleList(List<Line> lines, boolean isFull) {

    /** One rule. @param given what it has given so far, in words; null for nothing */
    public record Line(String path, String name, String sentence, String given, boolean isOffer) {

        public String removalPath() {
            return path + "/removal";
        }
    }

    static RewardRuleList of(
            CampaignHead head, CampaignTerms terms, Map<String, String> pools, Map<String, String> given) {
        var rules = terms.rewardRules();
        return new RewardRuleList(
                rules.stream().map(rule -> line(head, rule, pools, given)).toList(),
                rules.size() >= CampaignTerms.MOST_RULES);
    }

    static String path(CampaignHead head) {
        return head.path() + "/reward-rules";
    }

    private static Line line(CampaignHead head, RewardRule rule, Map<String, String> pools, Map<String, String> given) {
        return new Line(
                path(head) + "/" + rule.id(),
                rule.name(),
                RuleInWords.sentence(rule, pools),
                given.get(rule.id()),
                rule.isOffer());
    }
}
