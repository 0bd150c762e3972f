package org.goodturn.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.money.MoneyText;
import org.goodturn.shared.web.NumberText;

/**
 * One measure of a period and of the one before, to be drawn and put into words.
 *
 * @param currency of revenue; sums in other currencies are not part of the trend
 */
public record Trend(Measure measure, Currency currency, Report now, Report before) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Day by day. */
    public List<Long> numbers() {
        return numbers(now);
    }

    public List<Long> numbersBefore() {
        return numbers(before);
    }

    public List<LocalDate> dates() {
        return now.period().days();
    }

    /** A number of this measure as people read it. */
    public String words(long number) {
        return measure.isMoney() ? MoneyText.shown(new Money(number, currency)) : NumberText.grouped(number);
    }

    /** What the levels of a drawing should be multiples of: one piece, one euro. */
    public long unit() {
        return measure.isMoney() ? Money.ofMajor(BigDecimal.ONE, currency).minor() : 1;
    }

    /** The whole drawing in one sentence. */
    public String summary() {
        var total = of(now.total());
        var text = "%s, %s: %s in total (%s in the period before)"
                .formatted(measure.title(), between(now.period()), words(total), words(of(before.total())));
        return total == 0 ? text + "." : text + peak();
    }

    private String peak() {
        var best = now.days().stream()
                .max(Comparator.comparing(day -> of(day.figures())))
                .orElseThrow();
        return ", most on " + DAY.format(best.date()) + " (" + words(of(best.figures())) + ").";
    }

    private static String between(Period period) {
        return period.length() == 1
                ? DAY.format(period.first())
                : DAY.format(period.first()) + " to " + DAY.format(period.last());
    }

    private List<Long> numbers(Report report) {
        return report.days().stream().map(day -> of(day.figures())).toList();
    }

    private long of(Figures figures) {
        return figures.of(measure, currency);
    }
}
