package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/**
 * Whose event is it? An event that names an e-mail and an id of the shop says that both are of one person: so they are
 * from then on, unless that contradicts what is known of them.
 */
@ApplicationScoped
public class Recognising {

    private static final String STEP = "event";

    private final KeyOwners owners;
    private final IdentityRows rows;
    private final Merging merging;

    Recognising(KeyOwners owners, IdentityRows rows, Merging merging) {
        this.owners = owners;
        this.rows = rows;
        this.merging = merging;
    }

    /**
     * @param personId whom the journal found by the first of the keys
     * @param told by somebody who is believed
     * @return the person, held until the transaction ends
     */
    public Person recognise(long personId, Identity told, long eventId, Findings findings, Instant now) {
        if (told.isPair() && !owners.leads(told.partnerUserId(), personId)) {
            owners.hold(told.partnerUserId());
            var known = owners.of(told.partnerUserId());
            if (known.isEmpty()) {
                return numbered(Person.held(personId), told.partnerUserId(), findings);
            }
            known.forEach(other -> meet(Person.rootOf(personId), other, eventId, findings, now));
        }
        return Person.held(personId);
    }

    private static Person numbered(Person person, String partnerUserId, Findings findings) {
        if (!person.isNumbered(partnerUserId)) {
            findings.add(
                    STEP,
                    "person.other_id",
                    "The person is known by another customer id, which stays; this one is new.");
        }
        return person;
    }

    private void meet(long person, long other, long eventId, Findings findings, Instant now) {
        if (person == other) {
            return;
        }
        var contradiction = contradiction(person, other);
        if (contradiction == null) {
            if (merging.merge(person, other, Cause.event(eventId), now) instanceof Merged.Done) {
                findings.add(
                        STEP, "person.merged", "E-mail and customer id were two people's; they are one from here on.");
            }
            return;
        }
        rows.conflict(person, other, contradiction, eventId, now);
        findings.add(
                STEP,
                "person.conflict",
                "E-mail and customer id belong to two people who cannot be one by themselves; somebody has to look.");
    }

    /** @return the kind of key of which both have their own; null when nothing speaks against it */
    private String contradiction(long person, long other) {
        if (PersonMerge.wasUndone(person, other)) {
            return "KEPT_APART";
        }
        var mine = owners.keysOf(person);
        var theirs = owners.keysOf(other);
        return mine.email() && theirs.email()
                ? "EMAIL"
                : mine.partnerUserId() && theirs.partnerUserId() ? "PARTNER_USER_ID" : null;
    }
}
