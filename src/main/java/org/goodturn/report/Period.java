package org.goodturn.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole days of one time zone.
 *
 * @param first the first day
 * @param last the last day, which belongs to it
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone) {

    /** Two years and a leap day: what one page and one query can reasonably hold. */
    public static final int LONGEST = 731;

    /** @throws IllegalArgumentException with a sentence for the form field */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day comes after the first");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " days");
        }
    }

    /** So many days, today being the last. */
    public static Period lastDays(int days, LocalDate today, ZoneId zone) {
        return new Period(today.minusDays(days - 1L), today, zone);
    }

    /** As many days, just before this period. */
    public Period before() {
        return new Period(first.minusDays(length()), first.minusDays(1), zone);
    }

    public int length() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public List<LocalDate> days() {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(length()).toList();
    }

    public Instant start() {
        return startOf(first);
    }

    /** The first moment after it. */
    public Instant end() {
        return startOf(last.plusDays(1));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
