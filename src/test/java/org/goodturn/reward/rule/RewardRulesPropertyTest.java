package org.goodturn.reward.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.Tiered;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.money.Money;

/** What holds for whatever rules and whatever happens. */
class RewardRulesPropertyTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** An order of somebody's. */
    record Order(int advocate, long minor, int hour) {}

    /** A reward that was given, as the books would have it. */
    record Given(int advocate, long minor, Instant at) {}

    @Property
    void caps_are_never_exceeded(
            @ForAll("orders") List<Order> orders,
            @ForAll("values") RewardValue value,
            @ForAll @IntRange(min = 1, max = 5) int each,
            @ForAll @IntRange(min = 1, max = 12) int all,
            @ForAll @LongRange(min = 1, max = 50_000) long budget) {
        var perPerson = new RewardCap.PerPerson(each, Period.WEEK);
        var inAll = new RewardCap.InAll(all, Period.EVER);
        var money = new RewardCap.Budget(Money.of(budget, "EUR"));
        var rule = rule(value, List.of(), new Recurrence.Every(), List.of(perPerson, inAll, money));

        var given = run(rule, orders);

        assertThat(given).hasSizeLessThanOrEqualTo(all);
        assertThat(given.stream().mapToLong(Given::minor).sum()).isLessThanOrEqualTo(budget);
        given.forEach(one -> assertThat(within(given, one, Period.WEEK)).isLessThanOrEqualTo(each));
    }

    @Property
    void the_order_of_rules_changes_nothing(
            @ForAll("rules") List<RewardRule> rules,
            @ForAll @LongRange(min = 0, max = 100_000) long sale,
            @ForAll @IntRange(max = 20) int friends,
            @ForAll Random random) {
        var facts =
                SomeFacts.facts().sale(Money.of(sale, "EUR")).friends(friends).build();
        var shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        var decisions = RewardRules.decide(rules, facts, SomeFacts.NOON);

        assertThat(new HashSet<>(RewardRules.decide(shuffled, facts, SomeFacts.NOON)))
                .isEqualTo(new HashSet<>(decisions));
    }

    @Property
    void a_part_of_a_sale_is_never_above_its_cap_nor_a_cent_off(
            @ForAll @IntRange(min = 1, max = 10_000) int basisPoints,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long sale,
            @ForAll @LongRange(min = 1, max = 1_000_000) long most,
            @ForAll PercentOfSale.Rounding rounding) {
        var value = new PercentOfSale(basisPoints, Money.of(most, "EUR"), rounding);
        var exact = BigDecimal.valueOf(sale).multiply(BigDecimal.valueOf(basisPoints, 4));

        var amount = amount(value, sale, 1);

        assertThat(amount).isBetween(0L, most);
        if (amount < most) {
            assertThat(exact.subtract(BigDecimal.valueOf(amount)).abs()).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void who_brings_more_never_gets_less(
            @ForAll("steps") Tiered tiered,
            @ForAll @LongRange(max = 200) long less,
            @ForAll @LongRange(max = 200) long more) {
        assertThat(amount(tiered, Math.max(less, more), (int) Math.max(less, more)))
                .isGreaterThanOrEqualTo(amount(tiered, Math.min(less, more), (int) Math.min(less, more)));
    }

    @Property
    void every_decision_has_a_reason_and_one_that_is_against_says_so(
            @ForAll("rules") List<RewardRule> rules, @ForAll @LongRange(max = 100_000) long sale) {
        var facts = SomeFacts.facts().sale(Money.of(sale, "EUR")).build();

        RewardRules.decide(rules, facts, SomeFacts.NOON).forEach(decision -> {
            assertThat(decision.findings()).isNotEmpty();
            assertThat(decision.findings().stream()
                            .anyMatch(finding -> finding.code().equals("reward.earned")))
                    .isEqualTo(decision instanceof Decision.Earns);
        });
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(0, 50_000),
                        Arbitraries.integers().between(0, 60 * 24))
                .as(Order::new)
                .list()
                .ofMaxSize(60)
                .map(orders -> orders.stream()
                        .sorted(Comparator.comparingInt(Order::hour))
                        .toList());
    }

    @Provide
    Arbitrary<RewardValue> values() {
        var fixed = Arbitraries.longs()
                .between(1, 10_000)
                .<RewardValue>map(minor -> new RewardValue.Fixed(Money.of(minor, "EUR")));
        var part = Combinators.combine(
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.longs().between(1, 10_000),
                        Arbitraries.of(PercentOfSale.Rounding.class))
                .<RewardValue>as(
                        (points, most, rounding) -> new PercentOfSale(points, Money.of(most, "EUR"), rounding));
        return Arbitraries.oneOf(fixed, part, steps().map(tiered -> tiered));
    }

    @Provide
    Arbitrary<Tiered> steps() {
        var step = Combinators.combine(
                Arbitraries.longs().between(1, 20), Arbitraries.longs().between(0, 5_00));
        return Combinators.combine(
                        Arbitraries.of(Tiered.Measure.class),
                        step.as((from, more) -> new long[] {from, more})
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6))
                .as((measure, steps) -> new Tiered(measure, rising(steps)));
    }

    @Provide
    Arbitrary<List<RewardRule>> rules() {
        var conditions = Arbitraries.<RewardCondition>of(
                        new RewardCondition.MinimumSale(Money.of(50_00, "EUR")),
                        new RewardCondition.FirstPurchase(),
                        new RewardCondition.NthFriend(3, true),
                        new RewardCondition.InAudience(Role.ADVOCATE, "vip"))
                .list()
                .ofMaxSize(3);
        var recurrences = Arbitraries.of(new Recurrence.Once(), new Recurrence.Every(), new Recurrence.ForMonths(3));
        return Combinators.combine(values(), conditions, recurrences)
                .as((value, all, recurrence) -> rule(value, all, recurrence, List.of()))
                .list()
                .ofMaxSize(8);
    }

    private static List<Tiered.Tier> rising(List<long[]> steps) {
        var tiers = new ArrayList<Tiered.Tier>();
        long from = 0;
        long amount = 1;
        for (var step : steps) {
            from += step[0];
            amount += step[1];
            tiers.add(new Tiered.Tier(from, Money.of(amount, "EUR")));
        }
        return tiers;
    }

    /** Lets the orders come one after the other, with books as the database keeps them. */
    private static List<Given> run(RewardRule rule, List<Order> orders) {
        var given = new ArrayList<Given>();
        var friends = new HashMap<Integer, Integer>();
        for (var order : orders) {
            var now = START.plus(Duration.ofHours(order.hour()));
            var facts = facts(rule, order, friends.merge(order.advocate(), 1, Integer::sum), given, now);
            if (RewardRules.decide(List.of(rule), facts, now).getFirst() instanceof Decision.Earns earns) {
                var amount = ((RewardValue.Fixed) earns.worth()).amount().minor();
                given.add(new Given(order.advocate(), amount, now));
            }
        }
        return given;
    }

    private static RewardFacts facts(RewardRule rule, Order order, int friends, List<Given> given, Instant now) {
        var counted = new HashMap<RewardCap, Long>();
        rule.terms().caps().forEach(cap -> counted.put(cap, count(cap, order.advocate(), given, now)));
        var facts = SomeFacts.facts()
                .at(now)
                .convertedAt(now)
                .sale(Money.of(order.minor(), "EUR"))
                .friends(friends)
                .build();
        return new RewardFacts(
                facts.step(),
                facts.convertedAt(),
                facts.isNewCustomer(),
                facts.order(),
                facts.friends(),
                facts.audiences(),
                Map.of(rule.id(), new RewardFacts.Usage(0, 0, false, counted)));
    }

    private static long count(RewardCap cap, int advocate, List<Given> given, Instant now) {
        return switch (cap) {
            case RewardCap.PerPerson person ->
                given.stream()
                        .filter(one -> one.advocate() == advocate
                                && one.at().isAfter(person.period().before(now)))
                        .count();
            case RewardCap.InAll all -> given.size();
            case RewardCap.Budget budget ->
                given.stream().mapToLong(Given::minor).sum();
        };
    }

    /** How many this one's person was given in the period that ends with it. */
    private static long within(List<Given> given, Given last, Period period) {
        return given.stream()
                .filter(one -> one.advocate() == last.advocate()
                        && one.at().isAfter(period.before(last.at()))
                        && !one.at().isAfter(last.at()))
                .count();
    }

    private static long amount(RewardValue value, long sale, int friends) {
        var rule = rule(value, List.of(), new Recurrence.Every(), List.of());
        var facts =
                SomeFacts.facts().sale(Money.of(sale, "EUR")).friends(friends).build();
        return RewardRules.decide(List.of(rule), facts, SomeFacts.NOON).getFirst() instanceof Decision.Earns earns
                ? ((RewardValue.Fixed) earns.worth()).amount().minor()
                : 0;
    }

    private static RewardRule rule(
            RewardValue value, List<RewardCondition> conditions, Recurrence recurrence, List<RewardCap> caps) {
        var terms = new RewardTerms(
                Trigger.CONVERSION, null, value, 0, null, "pol", conditions, recurrence, caps, null, null);
        return RewardRule.added("Any", Role.ADVOCATE, terms);
    }
}
