package org.goodturn.reward.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.reward.rule.SomeFacts.NOON;
import static org.goodturn.reward.rule.SomeFacts.facts;

import java.util.List;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.PercentOfSale.Rounding;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.Tiered;
import org.goodturn.campaign.rule.Comparison;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.junit.jupiter.api.Test;

/** Conditions, values and caps, one example of each side. */
class ConditionsTest {

    private static final RewardValue FIVE = new RewardValue.Fixed(Money.of(5_00, "EUR"));

    @Test
    void a_minimum_sale_is_reached_exactly() {
        var least = new RewardCondition.MinimumSale(Money.of(50_00, "EUR"));

        assertThat(earns(facts().sale(Money.of(50_00, "EUR")), least)).isTrue();
        assertThat(reasons(facts().sale(Money.of(49_99, "EUR")), least))
                .containsExactly("reward.sale_too_small: The order of 49.99 EUR does not reach 50 EUR.");
        assertThat(reasons(facts().sale(null), least))
                .singleElement()
                .asString()
                .startsWith("reward.sale_unknown");
        assertThat(reasons(facts().sale(Money.of(99_00, "USD")), least))
                .singleElement()
                .asString()
                .startsWith("reward.other_currency");
    }

    @Test
    void a_first_purchase_is_the_first_order_and_a_new_customer_had_none_before() {
        assertThat(earns(facts().order(1), new RewardCondition.FirstPurchase())).isTrue();
        assertThat(earns(facts().order(2), new RewardCondition.FirstPurchase())).isFalse();
        assertThat(earns(facts().order(2), new RewardCondition.NewCustomer())).isTrue();
        assertThat(earns(facts().customerBefore(), new RewardCondition.NewCustomer()))
                .isFalse();
    }

    @Test
    void an_audience_is_one_of_the_named_side() {
        var vip = new RewardCondition.InAudience(Role.ADVOCATE, "vip");

        assertThat(earns(facts().in(Role.ADVOCATE, "vip"), vip)).isTrue();
        assertThat(earns(facts().in(Role.FRIEND, "vip"), vip)).isFalse();
    }

    @Test
    void the_fifth_is_one_and_every_fifth_comes_again() {
        assertThat(earns(facts().friends(5), new RewardCondition.NthFriend(5, false)))
                .isTrue();
        assertThat(earns(facts().friends(10), new RewardCondition.NthFriend(5, false)))
                .isFalse();
        assertThat(earns(facts().friends(10), new RewardCondition.NthFriend(5, true)))
                .isTrue();
        assertThat(earns(facts().order(0), new RewardCondition.NthOrder(1, true)))
                .isFalse();
        assertThat(earns(facts().order(3), new RewardCondition.NthOrder(3, false)))
                .isTrue();
    }

    @Test
    void a_product_is_found_wherever_an_order_names_it() {
        var bikes = new RewardCondition.OfProduct(List.of("E-Bike", "Cargo bike"));

        assertThat(earns(facts().says("product", "e-bike"), bikes)).isTrue();
        assertThat(earns(facts().says("items.sku", "helmet", "E-BIKE"), bikes)).isTrue();
        assertThat(earns(facts().says("note", "E-Bike"), bikes)).isFalse();
    }

    @Test
    void what_the_event_says_is_compared_as_text_or_number() {
        assertThat(earns(facts().says("plan", "Gold"), says("plan", Comparison.IS, "gold")))
                .isTrue();
        assertThat(earns(facts().says("seats", "10.0"), says("seats", Comparison.IS, "10")))
                .isTrue();
        assertThat(earns(facts().says("seats", "9"), says("seats", Comparison.AT_LEAST, "10")))
                .isFalse();
        assertThat(earns(facts().says("seats", "many"), says("seats", Comparison.AT_MOST, "10")))
                .isFalse();
        assertThat(earns(facts().says("tags", "a", "b"), says("tags", Comparison.IS_NOT, "b")))
                .isFalse();
        assertThat(earns(facts(), says("plan", Comparison.IS_NOT, "gold"))).isTrue();
        assertThat(earns(facts(), says("plan", Comparison.IS, "gold"))).isFalse();
    }

    @Test
    void every_reason_against_is_told_and_not_the_first_only() {
        var reasons = reasons(
                facts().sale(Money.of(10_00, "EUR")).order(2).customerBefore(),
                new RewardCondition.MinimumSale(Money.of(50_00, "EUR")),
                new RewardCondition.FirstPurchase(),
                new RewardCondition.NewCustomer());

        assertThat(reasons).hasSize(3).allMatch(reason -> reason.contains("not"));
    }

    @Test
    void a_part_of_the_sale_is_rounded_as_the_rule_says_and_never_above_its_cap() {
        assertThat(worth(percent(Rounding.DOWN, null), 99_95)).isEqualTo(9_99);
        assertThat(worth(percent(Rounding.NEAREST, null), 99_95)).isEqualTo(10_00);
        assertThat(worth(percent(Rounding.UP, null), 99_91)).isEqualTo(10_00);
        assertThat(worth(percent(Rounding.UP, Money.of(5_00, "EUR")), 99_91)).isEqualTo(5_00);
        assertThat(decide(rule(percent(Rounding.DOWN, null)), facts().sale(Money.of(9, "EUR")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("reward.worth_nothing");
    }

    @Test
    void steps_pay_by_friends_or_by_sale() {
        var steps = List.of(new Tiered.Tier(2, Money.of(10_00, "EUR")), new Tiered.Tier(5, Money.of(20_00, "EUR")));
        var byFriends = rule(new Tiered(Tiered.Measure.FRIENDS, steps));

        assertThat(decide(byFriends, facts().friends(1)).findings())
                .extracting(Finding::code)
                .containsExactly("reward.below_first_step");
        assertThat(amount(decide(byFriends, facts().friends(4)))).isEqualTo(10_00);
        assertThat(amount(decide(byFriends, facts().friends(5)))).isEqualTo(20_00);
        assertThat(amount(decide(rule(new Tiered(Tiered.Measure.SALE, steps)), facts())))
                .isEqualTo(20_00);
    }

    @Test
    void a_cap_that_is_reached_leaves_no_room() {
        var each = new RewardCap.PerPerson(3, Period.MONTH);
        var budget = new RewardCap.Budget(Money.of(100_00, "EUR"));

        assertThat(decide(rule(FIVE, each), facts().counted("bonus", each, 2))).isInstanceOf(Decision.Earns.class);
        assertThat(decide(rule(FIVE, each), facts().counted("bonus", each, 3))).isInstanceOf(Decision.Nothing.class);
        assertThat(decide(rule(FIVE, budget), facts().counted("bonus", budget, 95_00)))
                .isInstanceOf(Decision.Earns.class);
        assertThat(decide(rule(FIVE, budget), facts().counted("bonus", budget, 95_01))
                        .findings())
                .extracting(Finding::sentence)
                .containsExactly("“Bonus”: Of the budget only 4.99 EUR are left.");
        assertThat(decide(rule(FIVE, budget), facts().counted("bonus", budget, 100_00))
                        .findings())
                .extracting(Finding::sentence)
                .containsExactly("“Bonus”: Nothing of the budget is left.");
    }

    private static RewardCondition says(String field, Comparison comparison, String value) {
        return new RewardCondition.EventSays(field, comparison, value);
    }

    private static PercentOfSale percent(Rounding rounding, Money most) {
        return new PercentOfSale(10_00, most, rounding);
    }

    private static long worth(RewardValue value, long sale) {
        return amount(decide(rule(value), facts().sale(Money.of(sale, "EUR"))));
    }

    private static long amount(Decision decision) {
        return ((RewardValue.Fixed) ((Decision.Earns) decision).worth())
                .amount()
                .minor();
    }

    private static boolean earns(SomeFacts facts, RewardCondition... conditions) {
        return decide(rule(FIVE, List.of(conditions), List.of()), facts) instanceof Decision.Earns;
    }

    private static List<String> reasons(SomeFacts facts, RewardCondition... conditions) {
        return decide(rule(FIVE, List.of(conditions), List.of()), facts).findings().stream()
                .map(finding -> finding.code() + ": " + finding.sentence().replace("“Bonus”: ", ""))
                .toList();
    }

    private static RewardRule rule(RewardValue value, RewardCap... caps) {
        return rule(value, List.of(), List.of(caps));
    }

    private static RewardRule rule(RewardValue value, List<RewardCondition> conditions, List<RewardCap> caps) {
        return new RewardRule(
                "bonus",
                "Bonus",
                Role.ADVOCATE,
                new RewardTerms(Trigger.CONVERSION, null, value, 0, null, "pol", conditions, null, caps, null, null));
    }

    private static Decision decide(RewardRule rule, SomeFacts facts) {
        return RewardRules.decide(List.of(rule), facts.build(), NOON).getFirst();
    }
}
