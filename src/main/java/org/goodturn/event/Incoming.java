package org.goodturn.event;

import java.time.Instant;
import java.util.Collection;
import org.goodturn.person.Identity;

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
        EventData data) {

    /** By what the event names its person, as far as its door is believed. */
    Identity identity() {
        return Believed.identity(data, source, name);
    }

    /** The same event, of somebody who is who they say. @param fields that the shop has signed with the key */
    public Incoming proven(String key, Collection<String> fields) {
        return new Incoming(merchantId, name, source, messageId, eventTime, receivedAt, data.proven(key, fields));
    }
}
