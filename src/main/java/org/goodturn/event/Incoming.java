package org.goodturn.event;

import java.time.Instant;

/**
 * An event as its dialect translated it, checked and ready for the journal.
 *
 * @param messageId the sender's idempotency key, or a made-up one
 * @param eventTime when it happened
 * @param receivedAt when it reached us
 */
public record Incoming(
        long merchantId,
        String name,
        EventSource source,
        String messageId,
        Instant eventTime,
        Instant receivedAt,
        EventData data) {}
