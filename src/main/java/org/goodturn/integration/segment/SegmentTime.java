package org.goodturn.integration.segment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a message happened. A client's clock may be wrong, so what counts is how long before sending it happened, by
 * that clock. Segment itself has corrected what it delivers.
 */
record SegmentTime(SegmentMessage message, Instant now) {

    /** With or without a zone, which is UTC then, or a day alone; clients write it in many ways. */
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern EPOCH_MILLIS = Pattern.compile("[0-9]{11,14}");

    /**
     * Nothing when the message does not say.
     *
     * @throws DateTimeException when the time is not readable
     */
    Optional<Instant> happened() {
        var said = message.text("timestamp");
        if (said == null) {
            return Optional.empty();
        }
        var time = instant(said);
        var corrected = message.text("receivedAt") != null
                ? time
                : sent().map(sent -> now.minus(age(time, sent))).orElse(time);
        return Optional.of(corrected.isAfter(now) ? now : corrected);
    }

    /** Nothing when it cannot be read: then the client's clock is believed. */
    private Optional<Instant> sent() {
        try {
            return Optional.ofNullable(message.sentAt()).map(SegmentTime::instant);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration age(Instant time, Instant sentAt) {
        return time.isAfter(sentAt) ? Duration.ZERO : Duration.between(time, sentAt);
    }

    private static Instant instant(String text) {
        if (EPOCH_MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        return switch (WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
            case OffsetDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new IllegalStateException("it is one of those that were asked for");
        };
    }
}
