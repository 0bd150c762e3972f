package org.goodturn.integration.voucherify;

import java.time.Duration;
import java.time.Instant;

/**
 * What is told of many customers by one call, as far as it is done. What it says of itself is counted from its rows.
 *
 * @param requestId by what the call is found in the log
 * @param done of them all, taken or refused
 */
public record AsyncAction(
        long id,
        String publicId,
        Kind kind,
        String requestId,
        int total,
        int done,
        int refused,
        Instant createdAt,
        Instant updatedAt) {

    /** By which call. */
    public enum Kind {
        CUSTOMERS_UPDATE,
        CUSTOMERS_METADATA_UPDATE,
        CUSTOMERS_IMPORT
    }

    public String status() {
        return isDone() ? "DONE" : done > 0 ? "IN_PROGRESS" : "ENQUEUED";
    }

    /** A success only where nobody was refused. */
    public String operationStatus() {
        return !isDone() ? "UNKNOWN" : refused == 0 ? "SUCCESS" : "FAILED";
    }

    public int percent() {
        return (int) (100L * done / total);
    }

    public Duration soFar() {
        return Duration.between(createdAt, updatedAt);
    }

    private boolean isDone() {
        return done == total;
    }
}
