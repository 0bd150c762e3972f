package org.goodturn.reward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.shared.reason.Finding;

/** Who earns what on a step of a referral? Pure: terms and facts come in, a decision for each side goes out. */
public final class RewardRules {

    private static final String STEP = "reward";

    /** What is decided for one side. */
    public sealed interface Decision {

        /** @param eligibleAt when the hold ends; the step's own time when there is none */
        record Earns(Role role, RewardTerms terms, Instant eligibleAt, Finding finding) implements Decision {}

        record Nothing(Role role, Finding finding) implements Decision {}

        Finding finding();
    }

    private RewardRules() {}

    /**
     * @param earned the sides that have their reward of this referral already
     * @param at when the step happened; a shop whose clock is ahead makes nobody wait
     */
    public static List<Decision> decide(CampaignTerms terms, Trigger step, Set<Role> earned, Instant at, Instant now) {
        var decisions = new ArrayList<Decision>();
        decisions.add(decide(Role.FRIEND, terms.friend(), step, earned, sooner(at, now)));
        decisions.add(decide(Role.ADVOCATE, terms.advocate(), step, earned, sooner(at, now)));
        return List.copyOf(decisions);
    }

    private static Decision decide(Role role, RewardTerms terms, Trigger step, Set<Role> earned, Instant at) {
        var who = role == Role.FRIEND ? "The friend" : "The advocate";
        if (earned.contains(role)) {
            return nothing(role, "reward.already_earned", who + " has the reward for this referral already.");
        }
        if (!isReached(terms.trigger(), step)) {
            return nothing(role, "reward.not_yet", who + " earns the reward " + words(terms.trigger()) + ".");
        }
        var eligibleAt = at.plus(Duration.ofDays(terms.holdDays()));
        var hold = terms.holdDays() == 0 ? "" : ", held for " + terms.holdDays() + " days";
        var sentence = who + " earns " + terms.value().plain() + hold + ".";
        return new Decision.Earns(role, terms, eligibleAt, new Finding(STEP, "reward.earned", sentence));
    }

    /** A friend who orders without having claimed has passed the earlier steps too. */
    private static boolean isReached(Trigger wanted, Trigger step) {
        return step.compareTo(wanted) >= 0;
    }

    private static Instant sooner(Instant at, Instant now) {
        return at.isBefore(now) ? at : now;
    }

    private static Decision nothing(Role role, String code, String sentence) {
        return new Decision.Nothing(role, new Finding(STEP, code, sentence));
    }

    private static String words(Trigger trigger) {
        return switch (trigger) {
            case CLAIM -> "when the offer is claimed";
            case REGISTRATION -> "when the friend opens an account";
            case CONVERSION -> "on the friend's first order";
        };
    }
}
