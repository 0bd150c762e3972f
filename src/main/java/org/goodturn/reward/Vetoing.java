package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.referral.FriendReferred;
import org.goodturn.referral.OrderCancelled;
import org.goodturn.shared.reason.Findings;

/** Stops rewards within their hold: by the end of the order behind them, or by the event that the rule names. */
@ApplicationScoped
class Vetoing {

    private static final String SYSTEM = "system";

    private final RewardMoves moves;

    Vetoing(RewardMoves moves) {
        this.moves = moves;
    }

    void on(@Observes OrderCancelled fact) {
        Reward.ofReferralHeld(fact.referral().id).stream()
                .filter(reward ->
                        Long.valueOf(fact.orderId()).equals(reward.origin().orderId()))
                .forEach(reward -> veto(reward, fact));
    }

    void on(@Observes FriendReferred fact) {
        var event = fact.progress().event();
        if (!fact.progress().isFact()
                || !CampaignVersion.of(fact.referral().versionId()).terms().speakOf(event)) {
            return;
        }
        Reward.ofReferralHeld(fact.referral().id).stream()
                .filter(reward -> reward.isOnHold(fact.now()) && event.equals(vetoOf(reward)))
                .forEach(reward -> {
                    moves.cancel(reward, SYSTEM, "The event “" + event + "” came inside the hold.", fact.now());
                    stopped(fact.findings());
                });
    }

    private void veto(Reward reward, OrderCancelled fact) {
        if (moves.cancel(reward, SYSTEM, "The order was cancelled inside the hold.", fact.now())) {
            stopped(fact.findings());
        } else {
            fact.findings()
                    .add("reward", "reward.too_late", "The order was cancelled after the reward had been handed over.");
        }
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

    private static void stopped(Findings findings) {
        findings.add("reward", "reward.canceled", "The reward on hold was stopped.");
    }
}
