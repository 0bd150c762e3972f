package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.quality.Withdrawn;
import org.goodturn.referral.Referral;

/** Answers which rewards were withdrawn when their referral was denied. */
@ApplicationScoped
class WithdrawnByDenial implements Withdrawn {

    private final Rewards rewards;

    WithdrawnByDenial(Rewards rewards) {
        this.rewards = rewards;
    }

    @Override
    public List<Long> forget(Referral referral, Instant at) {
        var withdrawn = rewards.heldOfReferral(referral.id).stream()
                .filter(reward -> isWithdrawn(reward, at))
                .toList();
        withdrawn.forEach(Reward::replace);
        Reward.flush();
        return withdrawn.stream().map(reward -> reward.origin().eventId()).toList();
    }

    private static boolean isWithdrawn(Reward reward, Instant at) {
        var last = RewardStep.of(reward).getLast();
        return reward.state() == RewardState.CANCELED
                && last.actor().equals(RewardMoves.SYSTEM)
                && last.at().equals(at);
    }
}
