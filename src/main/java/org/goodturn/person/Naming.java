package org.goodturn.person;

import java.time.Instant;

/**
 * Whom an event names.
 *
 * @param personId whom the journal found by the first of the keys
 * @param told by somebody who is believed
 * @param previous by what id of the shop the same person went before; null when nobody says so
 * @param at when the event happened
 */
public record Naming(long personId, Identity told, String previous, long eventId, Instant at) {

    /** Whether it says of two keys of people that they are one's. */
    public boolean joinsKeys() {
        return told.isPair() || previous != null;
    }
}
