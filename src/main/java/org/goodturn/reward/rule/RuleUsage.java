package org.goodturn.reward.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.Tiered;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.person.Person;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.shared.data.Turns;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What rules gave before. Withdrawn rewards make room again, but count as earned by their referral. */
@ApplicationScoped
class RuleUsage {

    private static final String TIMES = """
            select rule, count(*) times, max(occurrence) last,
                   bool_or(coalesce(order_id = cast(:order as bigint), order_id is null and event_id = :event)) is_for_this
            from reward where merchant_id = :merchant and referral_id = :referral and not replaced
            group by rule""";

    private static final String GIVEN = """
            from reward where merchant_id = :merchant and campaign_id = :campaign and rule = :rule
              and state not in ('CANCELED', 'REVOKED') and earned_at > :since""";

    /** Less what was taken back of them. */
    private static final String SPENT = """
            select coalesce(sum(amount_minor + coalesce((
              select sum(a.amount_minor) from reward_adjustment a
              where a.merchant_id = reward.merchant_id and a.reward_id = reward.id), 0)), 0)
            """;

    /**
     * Friends in the order in which they were known to get there, up to this one: a friend keeps that place, however
     * often they order later. Who gets there by this very event comes after everybody known.
     */
    private static final String FRIENDS = """
            with own as (
              select min(id) claimed, min(id) filter (where state in ('QUALIFIED', 'APPROVED')) registered,
                     min(id) filter (where state = 'APPROVED') ordered
              from referral_step where merchant_id = :merchant and referral_id = :referral and event_id is distinct from :event)
            select count(*) filter (where r.state <> 'DENIED' and (s.claimed <= own.claimed or own.claimed is null)) claimed,
                   count(*) filter (where r.state in ('QUALIFIED', 'APPROVED') and (s.registered <= own.registered or own.registered is null)) registered,
                   count(*) filter (where r.state = 'APPROVED' and (s.ordered <= own.ordered or own.ordered is null)) ordered
            from own, referral r, lateral (
              select min(id) claimed, min(id) filter (where state in ('QUALIFIED', 'APPROVED')) registered,
                     min(id) filter (where state = 'APPROVED') ordered
              from referral_step where merchant_id = r.merchant_id and referral_id = r.id) s
            where r.merchant_id = :merchant and r.campaign_id = :campaign
              and r.advocate_id in (select * from identities(:merchant, :advocate))""";

    /** How often a referral earned by a rule. @param last the highest occurrence */
    public record Times(String rule, int times, int last, boolean isForThis) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Turns turns;

    RuleUsage(Jdbi jdbi, CurrentMerchant merchant, Turns turns) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.turns = turns;
    }

    /** Waits for everybody else who is deciding by the same caps or counts. Always in the same order. */
    void hold(Referral referral, List<RewardRule> rules) {
        rules.stream()
                .flatMap(rule -> keys(rule, referral))
                .distinct()
                .sorted()
                .forEach(key -> turns.take("reward:" + referral.campaignId() + ":" + key, merchant.id()));
    }

    /** Counted only where a rule asks: an advocate may have very many. */
    RewardFacts.Friends friends(Referral referral, Progress step, List<RewardRule> rules) {
        if (rules.stream().noneMatch(RuleUsage::countsFriends)) {
            return RewardFacts.Friends.NOT_ASKED;
        }
        return jdbi.withHandle(handle -> handle.createQuery(FRIENDS)
                .bind("merchant", merchant.id())
                .bind("campaign", referral.campaignId())
                .bind("advocate", referral.advocateId())
                .bind("referral", referral.id)
                .bind("event", step.eventId())
                .mapTo(RewardFacts.Friends.class)
                .one());
    }

    /** @param step that is being decided on */
    Map<String, RewardFacts.Usage> of(Referral referral, Progress step, List<RewardRule> rules, Instant now) {
        var times = times(referral, step);
        return rules.stream().collect(Collectors.toMap(RewardRule::id, rule -> {
            var counted = new HashMap<RewardCap, Long>();
            rule.terms().caps().forEach(cap -> counted.put(cap, count(cap, rule, referral, now)));
            var before = times.getOrDefault(rule.id(), new Times(rule.id(), 0, 0, false));
            return new RewardFacts.Usage(before.times(), before.last(), before.isForThis(), counted);
        }));
    }

    private Map<String, Times> times(Referral referral, Progress step) {
        return jdbi
                .withHandle(handle -> handle.createQuery(TIMES)
                        .bind("merchant", merchant.id())
                        .bind("referral", referral.id)
                        .bind("order", step.orderId())
                        .bind("event", step.eventId())
                        .mapTo(Times.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Times::rule, Function.identity()));
    }

    private long count(RewardCap cap, RewardRule rule, Referral referral, Instant now) {
        return switch (cap) {
            case RewardCap.PerPerson person ->
                number(
                        "select count(*) " + GIVEN + " and person_id in (select * from identities(:merchant, :person))",
                        rule,
                        query -> query.bind("campaign", referral.campaignId())
                                .bind("since", person.period().before(now))
                                .bind("person", person(rule, referral)));
            case RewardCap.InAll all ->
                number("select count(*) " + GIVEN, rule, query -> query.bind("campaign", referral.campaignId())
                        .bind("since", all.period().before(now)));
            case RewardCap.Budget budget ->
                number(SPENT + GIVEN + " and amount_currency = :currency", rule, query -> query.bind(
                                "campaign", referral.campaignId())
                        .bind("since", Instant.EPOCH)
                        .bind("currency", budget.most().currency().getCurrencyCode()));
        };
    }

    private long number(String sql, RewardRule rule, UnaryOperator<Query> values) {
        return jdbi.withHandle(handle -> values.apply(
                        handle.createQuery(sql).bind("merchant", merchant.id()).bind("rule", rule.id()))
                .mapTo(Long.class)
                .one());
    }

    private static Stream<String> keys(RewardRule rule, Referral referral) {
        var caps = rule.terms().caps();
        var together = caps.stream().anyMatch(cap -> !(cap instanceof RewardCap.PerPerson));
        var each = caps.stream().anyMatch(RewardCap.PerPerson.class::isInstance);
        return Stream.of(
                        together ? rule.id() : null,
                        each ? rule.id() + ":" + person(rule, referral) : null,
                        countsFriends(rule) ? "friends:" + Person.of(referral.advocateId()).id : null)
                .filter(key -> key != null);
    }

    /** Whether rewards or referrals have to be counted for it. */
    static boolean countsRows(RewardRule rule) {
        return !rule.terms().caps().isEmpty() || countsFriends(rule);
    }

    private static boolean countsFriends(RewardRule rule) {
        return rule.terms().conditions().stream().anyMatch(RewardCondition.NthFriend.class::isInstance)
                || rule.terms().value() instanceof Tiered tiered && tiered.measure() == Tiered.Measure.FRIENDS;
    }

    private static long person(RewardRule rule, Referral referral) {
        return Person.of(rule.role() == Role.FRIEND ? referral.friendId() : referral.advocateId()).id;
    }
}
