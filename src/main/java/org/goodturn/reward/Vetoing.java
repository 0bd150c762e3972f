package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.referral.FriendReferred;
import org.goodturn.referral.OrderCancelled;

/** Stops rewards within their hold: by the end of the order behind them, or by the event that the rule names. */
@ApplicationScoped
class Vetoing {

    private final Rewards rewards;
    private final RewardMoves moves;
    private final Refunding refunding;

    Vetoing(Rewards rewards, RewardMoves moves, Refunding refunding) {
        this.rewards = rewards;
        this.moves = moves;
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
        if (!fact.progress().isFact()
                || !CampaignVersion.of(fact.referral().versionId()).terms().speakOf(event)) {
            return;
        }
        rewards.heldOfReferral(fact.referral().id).stream()
                .filter(reward -> reward.isOnHold(fact.now()) && event.equals(vetoOf(reward)))
                .forEach(reward -> {
                    var reason = "The event “" + event + "” came inside the hold.";
                    moves.cancel(reward, RewardMoves.SYSTEM, reason, fact.now());
                    fact.findings().add("reward", "reward.canceled", "The reward on hold was stopped.");
                });
    }

    private static String vetoOf(Reward reward) {
        var origin = reward.origin();
        return CampaignVersion.of(origin.versionId())
                .terms()
                .rewardRule(origin.rule())
                .map(RewardRule::terms)
                .map(RewardTerms::veto)
                .orElse(RewardTerms.ORDER_CANCELLED);
    }
}
