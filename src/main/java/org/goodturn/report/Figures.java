package org.goodturn.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.shared.money.Money;

/**
 * One number for each measure.
 *
 * @param revenue one amount for each currency, the largest number of orders first; currencies are never added up
 */
public record Figures(long advocates, long shares, long clicks, long friends, long conversions, List<Money> revenue) {

    static Figures of(Collection<Fact> facts) {
        return new Figures(
                count(facts, Measure.ADVOCATES),
                count(facts, Measure.SHARES),
                count(facts, Measure.CLICKS),
                count(facts, Measure.FRIENDS),
                count(facts, Measure.CONVERSIONS),
                money(facts));
    }

    /** The count; for revenue its smallest units in the given currency. */
    public long of(Measure measure, Currency currency) {
        return switch (measure) {
            case ADVOCATES -> advocates;
            case SHARES -> shares;
            case CLICKS -> clicks;
            case FRIENDS -> friends;
            case CONVERSIONS -> conversions;
            case REVENUE -> in(currency).minor();
        };
    }

    /** The revenue in one currency, which may be nothing. */
    public Money in(Currency currency) {
        return revenue.stream()
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .orElse(new Money(0, currency));
    }

    /** The revenue in all others. */
    public List<Money> besides(Currency currency) {
        return revenue.stream()
                .filter(money -> !money.currency().equals(currency))
                .toList();
    }

    public boolean isEmpty() {
        return advocates + shares + clicks + friends + conversions == 0;
    }

    private static long count(Collection<Fact> facts, Measure measure) {
        return facts.stream()
                .filter(fact -> fact.measure() == measure)
                .mapToLong(Fact::count)
                .sum();
    }

    private static List<Money> money(Collection<Fact> facts) {
        var sums = new TreeMap<String, Fact>();
        facts.stream()
                .filter(fact -> fact.currency() != null)
                .forEach(fact -> sums.merge(fact.currency(), fact, Fact::plus));
        return sums.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Fact> sum) -> sum.getValue().count())
                        .reversed())
                .map(sum -> Money.of(sum.getValue().minor(), sum.getKey()))
                .toList();
    }
}
