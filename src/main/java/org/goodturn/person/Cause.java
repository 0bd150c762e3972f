package org.goodturn.person;

/**
 * What brings a merge about.
 *
 * @param eventId the event that named keys of both; null for what a person decides
 * @param actor {@code system}, or the public id of the staff or key
 * @param reason for staff, without personal data
 */
public record Cause(Long eventId, String actor, String reason) {

    private static final String SYSTEM = "system";

    static Cause event(long eventId) {
        return new Cause(
                eventId,
                SYSTEM,
                "One event named both: the e-mail and the customer id, or the id before and the one now.");
    }

    /** A person decides it. */
    public static Cause person(String actor, String reason) {
        return new Cause(null, actor, reason);
    }
}
