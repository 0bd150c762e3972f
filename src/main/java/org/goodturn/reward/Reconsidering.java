package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.quality.ReferralBlocked;
import org.goodturn.quality.ReferralHeld;
import org.goodturn.quality.ReferralReleased;

/** What was earned but not handed over follows what is thought of its referral. */
@ApplicationScoped
class Reconsidering {

    private final Rewards rewards;
    private final RewardMoves moves;

    Reconsidering(Rewards rewards, RewardMoves moves) {
        this.rewards = rewards;
        this.moves = moves;
    }

    void on(@Observes ReferralHeld fact) {
        rewards.heldOfReferral(fact.referral().id).forEach(reward -> moves.keepBack(reward, fact.now()));
    }

    void on(@Observes ReferralReleased fact) {
        rewards.heldOfReferral(fact.referral().id).forEach(reward -> moves.letGo(reward, fact.now()));
    }

    void on(@Observes ReferralBlocked fact) {
        rewards.heldOfReferral(fact.referral().id).stream()
                .filter(reward -> reward.state().allows(RewardState.CANCELED))
                .forEach(reward -> moves.cancel(reward, RewardMoves.SYSTEM, fact.reason(), fact.now()));
    }
}
