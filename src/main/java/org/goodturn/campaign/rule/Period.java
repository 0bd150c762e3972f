package org.goodturn.campaign.rule;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time that ends now, in which a cap counts. */
public enum Period {
    EVER(null),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    YEAR(Duration.ofDays(365));

    private final Duration length;

    Period(Duration length) {
        this.length = length;
    }

    /** When it began. */
    public Instant before(Instant now) {
        return length == null ? Instant.EPOCH : now.minus(length);
    }

    /** As in "at most 5 …". */
    public String words() {
        return switch (this) {
            case EVER -> "in all";
            case DAY -> "in a day";
            case WEEK -> "in 7 days";
            case MONTH -> "in 30 days";
            case YEAR -> "in a year";
        };
    }
}
