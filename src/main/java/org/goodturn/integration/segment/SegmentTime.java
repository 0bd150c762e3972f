package org.goodturn.integration.segment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When a message happened. A client's clock may be wrong, so what counts is how long before sending it happened, by
 * that clock. Segment itself has corrected what it delivers.
 */
record SegmentTime(SegmentMessage message, Instant now) {

    /** @throws java.time.DateTimeException when the time is not readable */
    Instant happened() {
        var said = message.text("timestamp");
        if (said == null) {
            return now;
        }
        var time = instant(said);
        var sentAt = message.sentAt();
        var corrected =
                sentAt == null || message.text("receivedAt") != null ? time : now.minus(age(time, instant(sentAt)));
        return corrected.isAfter(now) ? now : corrected;
    }

    private static Duration age(Instant time, Instant sentAt) {
        return time.isAfter(sentAt) ? Duration.ZERO : Duration.between(time, sentAt);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
