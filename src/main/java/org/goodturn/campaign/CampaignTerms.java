package org.goodturn.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.text.WebUrl;

/**
 * Everything that a campaign promises and shows, as one value.
 *
 * @param friend what the friend gets: the offer that pages show
 * @param advocate what the advocate gets for it
 * @param further rules for rewards beyond the offer; null in versions from before there were any
 * @param rules who counts as referred
 * @param texts what people read, with merge fields
 * @param page how it looks
 * @param shop where "Shop now" leads
 */
public record CampaignTerms(
        RewardTerms friend,
        RewardTerms advocate,
        List<RewardRule> further,
        ReferralRules rules,
        CampaignTexts texts,
        PageSettings page,
        WebUrl shop) {

    public static final int MOST_RULES = 20;

    public CampaignTerms {
        further = further == null ? List.of() : List.copyOf(further);
        if (further.size() + 2 > MOST_RULES) {
            throw new IllegalArgumentException("a campaign has at most " + MOST_RULES + " reward rules");
        }
    }

    /** Terms without rewards beyond the offer. */
    public CampaignTerms(
            RewardTerms friend,
            RewardTerms advocate,
            ReferralRules rules,
            CampaignTexts texts,
            PageSettings page,
            WebUrl shop) {
        this(friend, advocate, List.of(), rules, texts, page, shop);
    }

    /** Every rule by which somebody earns something, those of the offer first. */
    public List<RewardRule> rewardRules() {
        return Stream.concat(
                        Stream.of(RewardRule.offered(Role.FRIEND, friend), RewardRule.offered(Role.ADVOCATE, advocate)),
                        further.stream())
                .toList();
    }

    public Optional<RewardRule> rewardRule(String id) {
        return rewardRules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Whether an event of this name earns or stops a reward. */
    public boolean speakOf(String event) {
        return namedEvents().contains(event);
    }

    /** The events that rules name: what earns, and what stops a reward. */
    public Set<String> namedEvents() {
        return rewardRules().stream()
                .map(RewardRule::terms)
                .flatMap(terms -> Stream.of(terms.event(), terms.veto()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a friend's later orders may earn something too. */
    public boolean rewardReturning() {
        return rewardRules().stream().map(RewardRule::terms).anyMatch(CampaignTerms::areForLaterOrders);
    }

    private static boolean areForLaterOrders(RewardTerms terms) {
        return !(terms.recurrence() instanceof Recurrence.Once)
                || terms.conditions().stream()
                        .anyMatch(condition ->
                                condition instanceof RewardCondition.NthOrder nth && (nth.n() > 1 || nth.repeating()));
    }

    /** With the rule in the place of the one with its id, or added. */
    public CampaignTerms with(RewardRule rule) {
        return switch (rule.id()) {
            case RewardRule.FRIEND -> withRewards(rule.terms(), advocate);
            case RewardRule.ADVOCATE -> withRewards(friend, rule.terms());
            default -> withFurther(replaced(rule));
        };
    }

    /** Without the rule of this id; the two of the offer stay. */
    public CampaignTerms without(String rule) {
        return withFurther(
                further.stream().filter(one -> !one.id().equals(rule)).toList());
    }

    public CampaignTerms withRewards(RewardTerms newFriend, RewardTerms newAdvocate) {
        return new CampaignTerms(newFriend, newAdvocate, further, rules, texts, page, shop);
    }

    public CampaignTerms withRules(ReferralRules changed) {
        return new CampaignTerms(friend, advocate, further, changed, texts, page, shop);
    }

    public CampaignTerms withTexts(CampaignTexts changed) {
        return new CampaignTerms(friend, advocate, further, rules, changed, page, shop);
    }

    public CampaignTerms withPage(PageSettings changed, WebUrl newShop) {
        return new CampaignTerms(friend, advocate, further, rules, texts, changed, newShop);
    }

    private CampaignTerms withFurther(List<RewardRule> changed) {
        return new CampaignTerms(friend, advocate, changed, rules, texts, page, shop);
    }

    private List<RewardRule> replaced(RewardRule rule) {
        return further.stream().anyMatch(one -> one.id().equals(rule.id()))
                ? further.stream()
                        .map(one -> one.id().equals(rule.id()) ? rule : one)
                        .toList()
                : Stream.concat(further.stream(), Stream.of(rule)).toList();
    }
}
