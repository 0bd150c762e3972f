package org.goodturn.shared.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days between which a list is wanted; null is open on that side. */
public record DayRange(LocalDate first, LocalDate last) {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    /** What cannot be understood becomes a problem of the field {@code from} or {@code to}. */
    public static DayRange read(String from, String to, Problems problems) {
        var range = new DayRange(day("from", from, problems), day("to", to, problems));
        if (range.isBackwards()) {
            problems.add("to", "the last day comes after the first");
            return new DayRange(null, null);
        }
        return range;
    }

    public Instant start(ZoneId zone) {
        return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end(ZoneId zone) {
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private boolean isBackwards() {
        return first != null && last != null && last.isBefore(first);
    }

    private static LocalDate day(String field, String text, Problems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= EARLIEST && day.getYear() < LATEST) {
                return day;
            }
            problems.add(field, "a day between " + EARLIEST + " and " + LATEST);
        } catch (DateTimeException unreadable) {
            problems.add(field, "a day, as 2026-11-21");
        }
        return null;
    }
}
