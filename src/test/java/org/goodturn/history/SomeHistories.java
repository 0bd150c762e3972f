package org.goodturn.history;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.shared.money.Money;

/** Random histories. */
final class SomeHistories {

    static final int HOLD = 5;
    private static final int MOST_FRIENDS = 4;

    private SomeHistories() {}

    /** Whose end does not depend on what was told first: every order counts, and nothing counts others. */
    static Arbitrary<History> ofWhatCountsAlone() {
        var rules = rules(Arbitraries.just(new Recurrence.Every()), Arbitraries.just(List.of()));
        return histories(rules, friends(2, Arbitraries.of(History.As.class)));
    }

    /**
     * In which there are limits, budgets and rewards that come once or the first times only. Nobody is two: in a replay
     * they are one from the start, which may be the sooner at a limit.
     */
    static Arbitrary<History> withLimits() {
        var recurrences = Arbitraries.<Recurrence>of(
                new Recurrence.Once(), new Recurrence.Every(), new Recurrence.First(2), new Recurrence.ForMonths(1));
        var caps = Arbitraries.<RewardCap>of(
                        new RewardCap.InAll(2, Period.EVER),
                        new RewardCap.PerPerson(1, Period.WEEK),
                        new RewardCap.Budget(Money.of(15_00, "EUR")))
                .list()
                .ofMaxSize(2)
                .uniqueElements(RewardCap::getClass);
        return histories(rules(recurrences, caps), friends(3, Arbitraries.just(History.As.E_MAIL)));
    }

    private static Arbitrary<History> histories(Arbitrary<History.Rule> rules, Arbitrary<History.Friend> friends) {
        return Combinators.combine(
                        rules.list().ofMinSize(1).ofMaxSize(3),
                        friends.list().ofMinSize(1).ofMaxSize(MOST_FRIENDS),
                        Arbitraries.longs())
                .as(History::new);
    }

    private static Arbitrary<History.Friend> friends(int mostOrders, Arbitrary<History.As> known) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(true, false),
                        known,
                        Arbitraries.of(History.Look.class),
                        orders().list().ofMaxSize(mostOrders))
                .as(History.Friend::new);
    }

    private static Arbitrary<History.Order> orders() {
        var end = Combinators.combine(
                        Arbitraries.longs().between(0, 80_00).map(minor -> minor < 20_00 ? 0 : minor),
                        Arbitraries.of(true, false))
                .as(History.End::new);
        return Combinators.combine(
                        Arbitraries.longs().between(1_00, 150_00),
                        Arbitraries.of(true, false),
                        end.list().ofMaxSize(3))
                .as(History.Order::new);
    }

    private static Arbitrary<History.Rule> rules(
            Arbitrary<? extends Recurrence> recurrences, Arbitrary<List<RewardCap>> caps) {
        var conditions = Arbitraries.<RewardCondition>of(new RewardCondition.MinimumSale(Money.of(40_00, "EUR")))
                .list()
                .ofMaxSize(1);
        var terms = Combinators.combine(
                        Arbitraries.of(Trigger.CONVERSION, Trigger.SHIPPED),
                        values(),
                        Arbitraries.of(0, HOLD),
                        conditions,
                        recurrences,
                        caps,
                        Arbitraries.of(3, 30).injectNull(0.6))
                .as((trigger, value, hold, all, recurrence, limits, expiry) -> new RewardTerms(
                        trigger, null, value, hold, null, "later", all, recurrence, limits, expiry, null));
        return Combinators.combine(Arbitraries.of(Role.class), terms).as(History.Rule::new);
    }

    private static Arbitrary<RewardValue> values() {
        var fixed = Arbitraries.longs()
                .between(1, 20_00)
                .<RewardValue>map(minor -> new RewardValue.Fixed(Money.of(minor, "EUR")));
        var part = Combinators.combine(
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.longs().between(1, 30_00),
                        Arbitraries.of(PercentOfSale.Rounding.class))
                .<RewardValue>as(
                        (points, most, rounding) -> new PercentOfSale(points, Money.of(most, "EUR"), rounding));
        return Arbitraries.oneOf(fixed, part);
    }
}
