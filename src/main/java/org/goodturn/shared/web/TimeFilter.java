package org.goodturn.shared.web;

import java.time.DateTimeException;
import java.time.Instant;

/** A time that lists of the API can be narrowed by. */
public final class TimeFilter {

    /** As far as the database can keep times, and further than anybody asks. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private TimeFilter() {}

    /**
     * @param name of the parameter, for the answer to a wrong one
     * @return null when nothing was asked for
     * @throws ProblemException when it is no time
     */
    public static Instant of(String name, String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            var at = Instant.parse(asked.strip());
            if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
        } catch (DateTimeException unreadable) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    private static ProblemException wrong(String name) {
        return ProblemException.field(name, "a time, as 2026-11-21T10:00:00Z");
    }
}
