package org.goodturn.shared.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a list goes on: after the row with this time and number, newest first. Opaque to callers. */
public record Cursor(Instant at, long id) {

    /** No row is as old; the database could not keep much older times. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Before the first row. */
    public static final Cursor START = new Cursor(LATEST, Long.MAX_VALUE);

    /** @throws IllegalArgumentException when no row can have this time */
    public Cursor {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time that rows have");
        }
    }

    public String encoded() {
        var text = at + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @param encoded what a list answered as {@code next_cursor}; null for the start
     * @throws ProblemException when it is something else
     */
    public static Cursor parse(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII).split("/", 2);
            return new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException strange) {
            throw ProblemException.field("cursor", "the next_cursor of the page before");
        }
    }
}
