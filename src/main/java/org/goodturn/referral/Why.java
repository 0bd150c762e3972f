package org.goodturn.referral;

import java.time.Instant;

/**
 * Who moves a referral, and why.
 *
 * @param actor {@code system}, or the public id of the staff or key
 * @param reason for staff, without personal data
 * @param eventId the event that brings it about; null for what a person decides
 */
public record Why(String actor, String reason, Long eventId, Instant at) {

    static final String SYSTEM = "system";

    /** An event brings it about. */
    public static Why event(long eventId, String reason, Instant now) {
        return new Why(SYSTEM, reason, eventId, now);
    }

    /** A person decides it. */
    public static Why person(String actor, String reason, Instant now) {
        return new Why(actor, reason, null, now);
    }
}
