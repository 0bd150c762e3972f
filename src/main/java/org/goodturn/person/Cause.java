package org.goodturn.person;

/**
 * What brings a merge about.
 *
 * @param eventId the event that named keys of both; null for what a person decides
 * @param actor {@code system}, or the public id of the staff or key
 * @param reason for staff, without personal data
 */
public record Cause(Long eventId, String actor, String reason) {

    static final String SYSTEM = "system";

    /** By which it is known that a machine undid a merge, and not a person. */
    static final String OTHER_FIRST = "Somebody else was on the device before, or too many share it.";

    /** By which merges are found that follow from a device. */
    static final String BY_DEVICE =
            "One event named both: the device, and the e-mail or customer id of who was there first.";

    static Cause event(long eventId) {
        return new Cause(
                eventId,
                SYSTEM,
                "One event named both: the e-mail and the customer id, or the id before and the one now.");
    }

    static Cause device(long eventId) {
        return new Cause(eventId, SYSTEM, BY_DEVICE);
    }

    /** A person decides it. */
    public static Cause person(String actor, String reason) {
        return new Cause(null, actor, reason);
    }
}
