package org.goodturn.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.money.MoneyText;
import org.goodturn.shared.web.NumberText;

/**
 * One figure beside the others; following its link draws it.
 *
 * @param others revenue in other currencies, which stands beside and is not added
 */
public record Tile(Measure measure, String value, List<Money> others, Change change, String link, boolean isDrawn) {

    /** @param link leads to the same page with that measure drawn */
    public static List<Tile> of(Trend trend, Function<Measure, String> link) {
        return Arrays.stream(Measure.values())
                .map(measure -> of(measure, trend, link.apply(measure)))
                .toList();
    }

    private static Tile of(Measure measure, Trend trend, String link) {
        var now = trend.now().total();
        var currency = trend.currency();
        var change =
                new Change(now.of(measure, currency), trend.before().total().of(measure, currency));
        return new Tile(
                measure,
                measure.isMoney() ? MoneyText.shown(now.in(currency)) : NumberText.grouped(change.now()),
                measure.isMoney() ? now.besides(currency) : List.of(),
                change,
                link,
                measure == trend.measure());
    }
}
