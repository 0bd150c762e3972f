package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.referral.FriendReferred;
import org.goodturn.referral.OrderCancelled;
import org.goodturn.referral.Referral;

/** Stops rewards within their hold: by the end of the order behind them, or by the event that the rule names. */
@ApplicationScoped
class Vetoing {

    private final Rewards rewards;
    private final Vetoes vetoes;
    private final Refunding refunding;

    Vetoing(Rewards rewards, Vetoes vetoes, Refunding refunding) {
        this.rewards = rewards;
        this.vetoes = vetoes;
        this.refunding = refunding;
    }

    void on(@Observes OrderCancelled fact) {
        rewards.heldOfOrder(fact.orderId()).stream()
                .filter(reward -> reward.state().isStanding())
                .forEach(reward -> refunding.all(
                        reward,
                        fact.eventId(),
                        null,
                        reward.isOnHold(fact.now())
                                ? "The order was cancelled inside the hold."
                                : "The order was cancelled.",
                        fact.findings(),
                        fact.now()));
    }

    void on(@Observes FriendReferred fact) {
        var event = fact.progress().event();
        if (!fact.progress().isFact() || !isVeto(event, fact.referral())) {
            return;
        }
        var told = fact.progress().eventId();
        var stopped = rewards.heldOfReferral(fact.referral().id).stream()
                .filter(reward -> reward.state().isStanding() && event.equals(Vetoes.of(reward)))
                .filter(reward -> vetoes.stop(reward, told, fact.findings(), fact.now()))
                .count();
        if (stopped == 0) {
            fact.findings().add("reward", "reward.none_on_hold", "No reward was on hold when “" + event + "” came.");
        }
    }

    private static boolean isVeto(String event, Referral referral) {
        return CampaignVersion.of(referral.versionId()).terms().rewardRules().stream()
                .anyMatch(rule -> event.equals(rule.terms().veto()));
    }
}
