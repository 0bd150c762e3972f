package org.goodturn.merchant.environment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * By how much a test clock is to be moved.
 *
 * @param days years, months and days, counted by the calendar
 * @param time hours, minutes and seconds
 */
public record Advance(Period days, Duration time) {

    /** Longer than anything waits. */
    private static final int MOST_YEARS = 10;

    /**
     * @param text as ISO 8601 writes it: {@code P6D}, {@code PT36H}, {@code P1M2DT3H}
     * @throws IllegalArgumentException when it is none
     */
    public static Advance parse(String text) {
        var upper = text.strip().toUpperCase(java.util.Locale.ROOT);
        var time = upper.indexOf('T');
        try {
            return new Advance(
                    time == 1 || upper.startsWith("PT")
                            ? Period.ZERO
                            : Period.parse(time < 0 ? upper : upper.substring(0, time)),
                    time < 0 ? Duration.ZERO : Duration.parse("P" + upper.substring(time)));
        } catch (DateTimeParseException | ArithmeticException none) {
            throw new IllegalArgumentException("a duration, as P6D or PT36H", none);
        }
    }

    /**
     * @return how long that is from a moment on, in whole seconds
     * @throws IllegalArgumentException when time would stand still, go backwards, or leap too far
     */
    Duration from(Instant now) {
        var by = length(now);
        if (by.isNegative() || by.toSeconds() == 0) {
            throw new IllegalArgumentException("a time forward, of at least a second");
        }
        if (now.plus(by)
                .isAfter(now.atZone(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant())) {
            throw new IllegalArgumentException("at most ten years at once");
        }
        return Duration.ofSeconds(by.toSeconds());
    }

    private Duration length(Instant now) {
        try {
            return Duration.between(now, now.atZone(ZoneOffset.UTC).plus(days).plus(time));
        } catch (DateTimeException | ArithmeticException beyond) {
            throw new IllegalArgumentException("at most ten years at once", beyond);
        }
    }
}
