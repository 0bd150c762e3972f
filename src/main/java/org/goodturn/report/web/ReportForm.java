package org.goodturn.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.goodturn.report.Measure;
import org.goodturn.report.Period;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What to report on, as it stands in the address. What cannot be understood is answered with the usual period, and the
 * sentence beside the field.
 */
public record ReportForm(
        @RestQuery String range,
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String campaign,
        @RestQuery String measure) {

    /** @param preset the one chosen; null for a period of one's own */
    record Chosen(Preset preset, Period period, Problems problems) {}

    Chosen choose(Clock clock, ZoneId zone) {
        var today = LocalDate.now(clock.withZone(zone));
        var problems = Problems.none();
        var own = own(zone, problems);
        if (own.isPresent()) {
            return new Chosen(null, own.get(), problems);
        }
        var preset = Preset.of(range).orElse(Preset.THIRTY_DAYS);
        return new Chosen(preset, preset.period(today, zone), problems);
    }

    Measure wanted() {
        return Measure.of(measure);
    }

    private Optional<Period> own(ZoneId zone, Problems problems) {
        if (isBlank(from) && isBlank(to)) {
            return Optional.empty();
        }
        var days = DayRange.read(from, to, problems);
        if (problems.any()) {
            return Optional.empty();
        }
        if (days.first() == null || days.last() == null) {
            problems.add(days.first() == null ? "from" : "to", "a day, as 2026-11-21");
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(days.first(), days.last(), zone));
        } catch (IllegalArgumentException refused) {
            problems.add("to", refused.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
