package org.goodturn.why;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.shared.reason.Finding;

/** The short answer, in sentences for staff. Pure: stored reasons go in, words come out. */
final class Answer {

    private static final String NOT_YET = "reward.not_yet";

    private final List<RewardFact> rewards;
    private final Map<Long, CampaignTerms> terms;
    private final Instant now;
    private final Function<Instant, String> moment;

    /**
     * @param terms of the versions that rewards on hold were earned under, by their number
     * @param moment how people who ask write times
     */
    Answer(List<RewardFact> rewards, Map<Long, CampaignTerms> terms, Instant now, Function<Instant, String> moment) {
        this.rewards = rewards;
        this.terms = terms;
        this.now = now;
        this.moment = moment;
    }

    List<String> to(Question question, List<ReferralFact> referrals, List<Entry> timeline) {
        if (referrals.isEmpty()) {
            return withoutReferral(timeline);
        }
        return question.kind() == Question.Kind.ORDER
                ? toOrder(question.value(), referrals, timeline)
                : referrals.stream().flatMap(this::about).toList();
    }

    private List<String> toOrder(String number, List<ReferralFact> referrals, List<Entry> timeline) {
        var isExplained = rewards.stream().anyMatch(reward -> number.equals(reward.orderNumber()))
                || referrals.stream().allMatch(Answer::isDecidedElsewhere);
        return Stream.concat(
                        referrals.stream().flatMap(referral -> aboutOrder(number, referral)),
                        isExplained ? Stream.of() : verdicts(timeline))
                .toList();
    }

    /** Whether its state says all: somebody has to decide, or it does not count. */
    private static boolean isDecidedElsewhere(ReferralFact referral) {
        return referral.state().equals("DENIED")
                || referral.isLookedAt() && !referral.state().equals("APPROVED");
    }

    private Stream<String> about(ReferralFact referral) {
        return sentences(
                referral,
                rewardsOf(referral),
                referral.reasons().stream()
                        .filter(reason -> reason.code().equals(NOT_YET))
                        .map(Finding::sentence));
    }

    /** What other orders of the friend earned is left out. */
    private Stream<String> aboutOrder(String number, ReferralFact referral) {
        var earned = rewardsOf(referral).filter(reward -> number.equals(reward.orderNumber()));
        var others = rewardsOf(referral).filter(reward -> !reward.isOfOrder());
        return sentences(referral, Stream.concat(others, earned), Stream.of());
    }

    private Stream<RewardFact> rewardsOf(ReferralFact referral) {
        return rewards.stream().filter(reward -> reward.referralId() == referral.id());
    }

    private Stream<String> sentences(ReferralFact referral, Stream<RewardFact> earned, Stream<String> reasons) {
        return Stream.of(Stream.of(standing(referral)), earned.map(this::standing), reasons)
                .flatMap(Function.identity());
    }

    private static String standing(ReferralFact referral) {
        var brought = referral.advocate() + " brought " + referral.friend() + " in “" + referral.campaign()
                + "” (version " + referral.campaignVersion() + ")";
        if (referral.isLookedAt()) {
            return referral.state().equals("APPROVED")
                    ? brought + ", who placed a first order. Somebody has to look at it once more."
                    : brought + ", and it waits until somebody has looked at it.";
        }
        return switch (referral.state()) {
            case "PENDING" -> brought + ", and no order has counted yet.";
            case "QUALIFIED" -> brought + ", who opened an account; no order has counted yet.";
            case "APPROVED" -> brought + ", who placed a first order.";
            case "DENIED" ->
                referral.friend() + " does not count as brought by " + referral.advocate() + ": "
                        + against(referral.reasons());
            default -> brought + ".";
        };
    }

    private static String against(List<Finding> reasons) {
        var sentences = reasons.stream()
                .filter(reason -> reason.step().equals("quality"))
                .map(Finding::sentence)
                .toList();
        return String.join(" ", sentences);
    }

    private String standing(RewardFact reward) {
        var whose = "The " + reward.role().toLowerCase(java.util.Locale.ROOT) + "’s " + reward.worth();
        var left = reward.left().map(rest -> " After refunds, " + rest + " of it is left.");
        return moved(whose, reward) + left.orElse("");
    }

    private String moved(String whose, RewardFact reward) {
        if (reward.isKeptBack()) {
            return whose + " is kept back until somebody has looked at the referral.";
        }
        if (reward.isOnHold(now)) {
            return whose + " is on hold until " + moment.apply(reward.eligibleAt())
                    + reward.stops(terms.get(reward.versionId()))
                            .map(ends -> ", and stops if " + ends + " before")
                            .orElse("")
                    + ".";
        }
        return switch (reward.state()) {
            case "EARNED" -> whose + " is earned and waits to be handed over. " + reward.lastReason();
            case "FULFILLED" -> whose + " has its code.";
            case "SENT" -> whose + " was handed over.";
            case "REDEEMED" -> whose + " was used.";
            case "REVOKED" -> whose + " was handed over and taken back: " + reward.lastReason();
            case "FAILED" -> whose + " could not be handed over: " + reward.lastReason();
            default -> whose + " was not handed over: " + reward.lastReason();
        };
    }

    /**
     * What the rules said last of what was asked about, or, if it never got to them, who was found to have brought it.
     */
    private static Stream<String> verdicts(List<Entry> timeline) {
        var ofRewards = verdicts(timeline, "reward");
        return (ofRewards.isEmpty() ? verdicts(timeline, "referral") : ofRewards).stream();
    }

    private static List<String> verdicts(List<Entry> timeline, String step) {
        return lastAsked(timeline)
                .filter(finding -> finding.step().equals(step))
                .map(Finding::sentence)
                .distinct()
                .toList();
    }

    /** Nobody was found to have brought anybody: the last reasons of what was asked about say why. */
    private static List<String> withoutReferral(List<Entry> timeline) {
        return lastAsked(timeline).map(Finding::sentence).distinct().toList();
    }

    private static Stream<Finding> lastAsked(List<Entry> timeline) {
        return timeline.stream()
                .filter(Entry::isAsked)
                .collect(Collectors.toMap(Entry::subject, entry -> entry, (before, now) -> now, LinkedHashMap::new))
                .values()
                .stream()
                .flatMap(entry -> entry.verdicts().stream());
    }
}
