package org.goodturn.replay;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.money.MoneyText;

/**
 * A replay in figures.
 *
 * @param before rewards that history has
 * @param after rewards that would have been given
 * @param percentBefore how many of those were percentages, whose cost nobody knows beforehand
 * @param costs of amounts, by currency
 */
public record Outcome(int before, int after, int percentBefore, int percentAfter, int differences, List<Cost> costs) {

    static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, List.of());

    /** Of this part and another. */
    Outcome plus(Outcome other) {
        var sums = new TreeMap<String, Cost>();
        Stream.concat(costs.stream(), other.costs.stream())
                .forEach(cost -> sums.merge(cost.currency(), cost, Cost::plus));
        return new Outcome(
                before + other.before,
                after + other.after,
                percentBefore + other.percentBefore,
                percentAfter + other.percentAfter,
                differences + other.differences,
                List.copyOf(sums.values()));
    }

    /** What rewards of one currency add up to, in minor units. */
    public record Cost(String currency, long before, long after) {

        private Cost plus(Cost other) {
            return new Cost(currency, before + other.before, after + other.after);
        }

        public String shownBefore() {
            return MoneyText.shown(Money.of(before, currency));
        }

        public String shownAfter() {
            return MoneyText.shown(Money.of(after, currency));
        }
    }
}
