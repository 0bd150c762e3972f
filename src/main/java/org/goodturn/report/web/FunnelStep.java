package org.goodturn.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.report.Figures;
import org.goodturn.report.Measure;

/**
 * One step of the funnel, as a bar that tapers to the next step.
 *
 * @param rate how it compares to the step before; null for the first
 * @param rows where what was counted is listed; null when there is no such list
 * @param bar outline of the bar
 * @param taper outline of the way to the next step; null for the last
 */
public record FunnelStep(Measure measure, long number, String rate, String rows, String bar, String taper) {

    private static final int WIDTH = 1000;

    private record Compared(Measure measure, long number, String rate, String rows) {}

    static List<FunnelStep> of(Figures figures, RowLinks links) {
        return drawn(List.of(
                new Compared(Measure.ADVOCATES, figures.advocates(), null, links.advocates()),
                new Compared(
                        Measure.SHARES, figures.shares(), per(figures.shares(), figures.advocates(), "advocate"), null),
                new Compared(Measure.CLICKS, figures.clicks(), per(figures.clicks(), figures.shares(), "share"), null),
                new Compared(
                        Measure.FRIENDS,
                        figures.friends(),
                        part(figures.friends(), figures.clicks(), "clicks"),
                        links.friends()),
                new Compared(
                        Measure.CONVERSIONS,
                        figures.conversions(),
                        part(figures.conversions(), figures.friends(), "friends"),
                        links.conversions())));
    }

    private static List<FunnelStep> drawn(List<Compared> steps) {
        var most = Math.max(1, steps.stream().mapToLong(Compared::number).max().orElse(0));
        var drawn = new ArrayList<FunnelStep>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var width = width(step.number, most);
            var taper = i + 1 == steps.size() ? null : taper(width, width(steps.get(i + 1).number, most));
            drawn.add(
                    new FunnelStep(step.measure, step.number, step.rate, step.rows, "M0 0H" + width + "V60H0Z", taper));
        }
        return List.copyOf(drawn);
    }

    private static String taper(int from, int to) {
        return "M0 60H" + from + "L" + to + " 100H0Z";
    }

    /** Something is always seen of what is not nothing. */
    private static int width(long number, long most) {
        return number == 0 ? 0 : Math.max(4, (int) (WIDTH * number / most));
    }

    private static String per(long number, long of, String one) {
        return of == 0 ? null : decimal(number, of, 1) + " per " + one;
    }

    private static String part(long number, long of, String all) {
        return of == 0 ? null : decimal(100 * number, of, number * 10 < of ? 1 : 0) + " % of " + all;
    }

    private static String decimal(long number, long of, int digits) {
        var value = BigDecimal.valueOf(number).divide(BigDecimal.valueOf(of), digits, RoundingMode.HALF_UP);
        return value.stripTrailingZeros().scale() <= 0 ? value.toBigInteger().toString() : value.toPlainString();
    }
}
