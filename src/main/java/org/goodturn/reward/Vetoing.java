package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.referral.OrderCancelled;

/** A cancelled order stops the rewards that are still on hold because of it. */
@ApplicationScoped
class Vetoing {

    private final RewardMoves moves;

    Vetoing(RewardMoves moves) {
        this.moves = moves;
    }

    void on(@Observes OrderCancelled fact) {
        Reward.ofReferral(fact.referral().id).stream()
                .filter(reward -> fact.referral().conversionId().equals(reward.eventId()))
                .forEach(reward -> veto(reward, fact));
    }

    private void veto(Reward reward, OrderCancelled fact) {
        if (moves.cancel(reward, "system", "The order was cancelled inside the hold.", fact.now())) {
            fact.findings().add("reward", "reward.canceled", "The reward on hold was stopped.");
        } else {
            fact.findings()
                    .add("reward", "reward.too_late", "The order was cancelled after the reward had been handed over.");
        }
    }
}
