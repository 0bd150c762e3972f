package org.goodturn.replay;

import java.util.List;
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

    /** What rewards of one currency add up to, in minor units. */
    public record Cost(String currency, long before, long after) {

        public String shownBefore() {
            return MoneyText.shown(Money.of(before, currency));
        }

        public String shownAfter() {
            return MoneyText.shown(Money.of(after, currency));
        }
    }
}
