package org.goodturn.hosted.web;

import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.rule.RewardRule;

/** What the campaign promises this side beside what a first order earns, and whether anything is held. */
record Promised(boolean onShipment, boolean onEvents, boolean held) {

    static Promised by(CampaignTerms terms, String side) {
        var rules = terms.rewardRules().stream()
                .filter(rule -> rule.role().name().equalsIgnoreCase(side))
                .map(RewardRule::terms)
                .toList();
        return new Promised(
                rules.stream().anyMatch(rule -> rule.trigger() == Trigger.SHIPPED),
                rules.stream().anyMatch(rule -> rule.trigger() == Trigger.EVENT),
                rules.stream().anyMatch(rule -> rule.holdDays() > 0));
    }
}
