package org.goodturn.hosted.web;

import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.rule.RewardRule;

/**
 * On what the campaign promises this side anything, and whether anything is held.
 *
 * @param onOrder whether who has ordered has done all it takes
 */
record Promised(boolean onOrder, boolean onShipment, boolean onEvents, boolean held) {

    static Promised by(CampaignTerms terms, String side) {
        var rules = terms.rewardRules().stream()
                .filter(rule -> rule.role().name().equalsIgnoreCase(side))
                .map(RewardRule::terms)
                .toList();
        return new Promised(
                rules.stream().anyMatch(rule -> Trigger.CONVERSION.implies(rule.trigger())),
                rules.stream().anyMatch(rule -> rule.trigger() == Trigger.SHIPPED),
                rules.stream().anyMatch(rule -> rule.trigger() == Trigger.EVENT),
                rules.stream().anyMatch(rule -> rule.holdDays() > 0));
    }
}
