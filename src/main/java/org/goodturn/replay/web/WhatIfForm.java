package org.goodturn.replay.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.Problems;

/** The period as it was typed: first and last day. */
public record WhatIfForm(String from, String to) {

    private static final int USUAL_DAYS = 90;

    /** What was in force so far is the usual question. */
    static WhatIfForm usual(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return new WhatIfForm(today.minusDays(USUAL_DAYS).toString(), today.toString());
    }

    DayRange read(Problems problems) {
        var range = DayRange.read(from, to, problems);
        if (from == null || from.isBlank()) {
            problems.add("from", "a day, as 2026-11-21");
        }
        if (to == null || to.isBlank()) {
            problems.add("to", "a day, as 2026-11-21");
        }
        return range;
    }
}
