package org.goodturn.reward.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardRule;

/**
 * Who earns what on a step of a referral? Pure: rules and facts come in, a decision for each rule goes out, with all
 * reasons. Rules don't know of each other, so that their order changes nothing.
 */
public final class RewardRules {

    private RewardRules() {}

    /** A shop whose clock is ahead makes nobody wait: a hold counts from the step, but never from later than now. */
    public static List<Decision> decide(List<RewardRule> rules, RewardFacts facts, Instant now) {
        return rules.stream().map(rule -> decide(rule, facts, now)).toList();
    }

    private static Decision decide(RewardRule rule, RewardFacts facts, Instant now) {
        var who = rule.role() == Role.FRIEND ? "The friend" : "The advocate";
        var reasons = new Reasons(rule.isOffer() ? "" : "“" + rule.name() + "”: ");
        var used = facts.usedOf(rule.id());
        var times = used.times();
        if (times > 0 && rule.terms().comeOnce()) {
            reasons.against("reward.already_earned", who + " has earned the reward for this referral already.");
            return new Decision.Nothing(rule, reasons.all());
        }
        if (used.isForThis() && isCountedByItself(rule.terms().trigger())) {
            reasons.against("reward.already_earned", who + " has earned the reward for this already.");
            return new Decision.Nothing(rule, reasons.all());
        }
        if (!isReached(rule.terms(), facts)) {
            reasons.against("reward.not_yet", who + " earns the reward " + earns(rule) + ".");
            return new Decision.Nothing(rule, reasons.all());
        }
        recurrence(rule.terms().recurrence(), times, facts, reasons);
        rule.terms().conditions().forEach(condition -> ConditionCheck.of(condition, rule.terms(), facts, reasons));
        var worth = Worthing.of(rule.terms(), facts, reasons);
        CapCheck.of(rule, facts, worth, who, reasons);
        return reasons.speakAgainst()
                ? new Decision.Nothing(rule, reasons.all())
                : earned(rule, worth, used.last() + 1, who, facts, now, reasons);
    }

    private static Decision earned(
            RewardRule rule,
            Optional<Worth> worth,
            int occurrence,
            String who,
            RewardFacts facts,
            Instant now,
            Reasons reasons) {
        var days = rule.terms().holdDays();
        var hold = days == 0 ? "" : days == 1 ? ", held for a day" : ", held for " + days + " days";
        reasons.met("reward.earned", who + " earns " + worth.orElseThrow().plain() + hold + ".");
        return new Decision.Earns(
                rule,
                worth.orElseThrow(),
                occurrence,
                sooner(facts.step().at(), now).plus(Duration.ofDays(days)),
                reasons.all());
    }

    /** An order, or an event of the shop's own, earns once by a rule, however often it is told. */
    private static boolean isCountedByItself(Trigger trigger) {
        return trigger.isOrder() || trigger == Trigger.EVENT;
    }

    /**
     * What is earned once is earned on any step that implies the wanted one: who orders without having claimed has
     * passed the claim too. What is earned again and again is earned on that step only.
     */
    private static boolean isReached(RewardTerms terms, RewardFacts facts) {
        var step = facts.step().trigger();
        if (terms.trigger() == Trigger.EVENT) {
            return facts.step().event().equals(terms.event());
        }
        return terms.recurrence() instanceof Recurrence.Once ? step.implies(terms.trigger()) : step == terms.trigger();
    }

    private static void recurrence(Recurrence recurrence, int times, RewardFacts facts, Reasons reasons) {
        switch (recurrence) {
            case Recurrence.Once once -> {}
            case Recurrence.Every every -> {}
            case Recurrence.First first -> {
                if (times >= first.times()) {
                    reasons.against(
                            "reward.no_more", "It is earned " + first.times() + " times, and was, by this referral.");
                }
            }
            case Recurrence.ForMonths limit -> {
                if (isOver(limit, facts)) {
                    reasons.against(
                            "reward.no_more",
                            "It is earned for " + limit.months() + " months after the first order, and they are over.");
                }
            }
        }
    }

    private static boolean isOver(Recurrence.ForMonths limit, RewardFacts facts) {
        var from = facts.convertedAt();
        return from != null
                && facts.step()
                        .at()
                        .isAfter(from.atZone(ZoneOffset.UTC)
                                .plusMonths(limit.months())
                                .toInstant());
    }

    private static Instant sooner(Instant at, Instant now) {
        return at.isBefore(now) ? at : now;
    }

    private static String earns(RewardRule rule) {
        return rule.role() == Role.FRIEND
                ? OfferInWords.friendEarns(rule.terms())
                : OfferInWords.advocateEarns(rule.terms()).replace("a friend", "the friend");
    }
}
