package org.goodturn.shared.web;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number day by day, as {@code tags/plot.html} draws it. The drawing is stretched to the width there is, so it holds
 * no text; labels stand around it.
 *
 * @param width of the drawing, in units; its height is {@link #HEIGHT}
 * @param line path of the curve
 * @param area the same, closed at the bottom
 * @param before path of what it is compared to; null when there is nothing
 * @param levels labels of the horizontal lines, from the top
 * @param points one for each day
 * @param ticks labels of some days
 */
@TemplateData
public record Plot(
        int width, String line, String area, String before, List<String> levels, List<Point> points, List<Tick> ticks) {

    static final int HEIGHT = 1000;
    private static final int DAY = 10;
    private static final int LEVELS = 4;
    private static final int MOST_TICKS = 5;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /**
     * @param left where the day begins
     * @param title what a pointer over the day is told
     */
    @TemplateData
    public record Point(int left, int x, int y, String title) {}

    /** @param at position in percent of the width */
    @TemplateData
    public record Tick(String at, String label) {}

    /**
     * @param before numbers of the days compared to, by position; empty for none
     * @param unit what levels are multiples of: 1 for counts, 100 for cents
     * @param words how a number is said
     */
    public static Plot of(
            List<LocalDate> days, List<Long> numbers, List<Long> before, long unit, LongFunction<String> words) {
        var top = top(Math.max(max(numbers), max(before)), unit);
        var line = path(numbers, top);
        var width = days.size() * DAY;
        return new Plot(
                width,
                line,
                line + "V" + HEIGHT + "H" + DAY / 2 + "Z",
                before.isEmpty() ? null : path(before, top),
                IntStream.rangeClosed(0, LEVELS)
                        .mapToObj(i -> words.apply(top / LEVELS * (LEVELS - i)))
                        .toList(),
                IntStream.range(0, days.size())
                        .mapToObj(i -> point(i, days.get(i), numbers.get(i), top, words))
                        .toList(),
                ticks(days));
    }

    public boolean isOneDay() {
        return points.size() == 1;
    }

    private static Point point(int i, LocalDate day, long number, long top, LongFunction<String> words) {
        return new Point(i * DAY, x(i), y(number, top), LONG.format(day) + ": " + words.apply(number));
    }

    private static String path(List<Long> numbers, long top) {
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> x(i) + " " + y(numbers.get(i), top))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static int x(int i) {
        return i * DAY + DAY / 2;
    }

    private static int y(long number, long top) {
        return HEIGHT - (int) Math.round((double) number / top * HEIGHT);
    }

    /** The smallest round number above, of which a quarter is round as well. */
    private static long top(long max, long unit) {
        long scale = unit;
        while (true) {
            for (long step : new long[] {scale, 2 * scale, 5 * scale}) {
                if (step * LEVELS >= max) {
                    return step * LEVELS;
                }
            }
            scale *= 10;
        }
    }

    private static long max(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Some days, evenly apart and away from the edges, where their labels would be cut. */
    private static List<Tick> ticks(List<LocalDate> days) {
        var step = Math.ceilDiv(days.size(), MOST_TICKS);
        var count = Math.ceilDiv(days.size(), step);
        var first = (days.size() - 1 - (count - 1) * step) / 2;
        return IntStream.range(0, count)
                .map(i -> first + i * step)
                .mapToObj(i -> new Tick(percent(i, days.size()), SHORT.format(days.get(i))))
                .toList();
    }

    private static String percent(int i, int of) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * (i + 0.5) / of);
    }
}
