package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.quality.Doubts;
import org.goodturn.quality.ReferralCleared;

/**
 * Withdraws what later orders had earned when an earlier one is told of, so that all of them are decided in the order
 * in which they were placed; and so with events of the shop's own, as far as a rule counts them. Where somebody has
 * something already, a person decides.
 */
@ApplicationScoped
class Replacing {

    private final LaterRewards rewards;
    private final RewardMoves moves;
    private final Doubts doubts;

    Replacing(LaterRewards rewards, RewardMoves moves, Doubts doubts) {
        this.rewards = rewards;
        this.moves = moves;
        this.doubts = doubts;
    }

    /**
     * What follows from things that happened later.
     *
     * @param again the events that are to be decided anew after this one, as they happened
     * @param isInDoubt whether somebody has to look first, also at what this one earns
     */
    record Later(List<Long> again, boolean isInDoubt) {

        private static final Later NOTHING = new Later(List.of(), false);
    }

    Later after(ReferralCleared fact) {
        return switch (fact.progress().trigger()) {
            case CONVERSION, EVENT -> replaced(fact);
            case CLAIM, REGISTRATION, SHIPPED -> Later.NOTHING;
        };
    }

    private Later replaced(ReferralCleared fact) {
        var later = rewards.than(fact.progress(), fact.referral());
        if (later.isEmpty()) {
            return Later.NOTHING;
        }
        if (later.stream().allMatch(Replacing::isReplaceable)) {
            return new Later(replaced(later, fact), false);
        }
        var isInDoubt = later.stream()
                .filter(reward -> reward.state().isStanding())
                .anyMatch(one -> !LaterRewards.isWorthTheSame(one));
        if (isInDoubt) {
            doubts.raise(
                    fact.referral(),
                    "earlier_" + what(fact),
                    "An earlier " + what(fact)
                            + " was told after the one that was rewarded. Approve to leave the rewards as they are.",
                    fact.now());
        }
        return new Later(List.of(), isInDoubt);
    }

    private List<Long> replaced(List<Reward> later, ReferralCleared fact) {
        for (var reward : later) {
            var reason = "An earlier " + what(fact) + " was told of: it is decided anew.";
            moves.cancel(reward, RewardMoves.SYSTEM, reason, fact.now());
            reward.replace();
        }
        Reward.flush();
        return later.stream()
                .map(reward -> reward.origin().eventId())
                .distinct()
                .toList();
    }

    private static String what(ReferralCleared fact) {
        return fact.progress().trigger() == Trigger.CONVERSION ? "order" : "event";
    }

    private static boolean isReplaceable(Reward reward) {
        return switch (reward.state()) {
            case EARNED -> !HandoversByReferral.isHad(reward);
            case CANCELED -> RewardStep.of(reward).getLast().actor().equals(RewardMoves.SYSTEM);
            case FULFILLED, SENT, REDEEMED, FAILED, REVOKED -> false;
        };
    }
}
