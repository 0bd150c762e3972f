package org.goodturn.report.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.goodturn.report.Period;

/** A period that people ask for often. */
public enum Preset {
    TODAY("today", "Today"),
    WEEK("7d", "7 days"),
    THIRTY_DAYS("30d", "30 days"),
    NINETY_DAYS("90d", "90 days"),
    THIS_MONTH("month", "This month"),
    LAST_MONTH("last-month", "Last month"),
    YEAR("12m", "12 months");

    private final String id;
    private final String title;

    Preset(String id, String title) {
        this.id = id;
        this.title = title;
    }

    static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(preset -> preset.id.equals(id)).findFirst();
    }

    /** As it stands in addresses. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    Period period(LocalDate today, ZoneId zone) {
        var monthStart = today.withDayOfMonth(1);
        return switch (this) {
            case TODAY -> Period.lastDays(1, today, zone);
            case WEEK -> Period.lastDays(7, today, zone);
            case THIRTY_DAYS -> Period.lastDays(30, today, zone);
            case NINETY_DAYS -> Period.lastDays(90, today, zone);
            case THIS_MONTH -> new Period(monthStart, today, zone);
            case LAST_MONTH -> new Period(monthStart.minusMonths(1), monthStart.minusDays(1), zone);
            case YEAR -> new Period(today.minusYears(1).plusDays(1), today, zone);
        };
    }
}
