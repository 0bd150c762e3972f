package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import org.goodturn.shared.reason.Findings;

/**
 * Whose event is it? An event that names an e-mail and an id of the shop says that both are of one person: so they are
 * from then on, unless that contradicts what is known of them.
 */
@ApplicationScoped
public class Recognising {

    private static final String STEP = "event";

    private final People people;
    private final KeyOwners owners;
    private final IdentityRows rows;
    private final Merging merging;

    Recognising(People people, KeyOwners owners, IdentityRows rows, Merging merging) {
        this.people = people;
        this.owners = owners;
        this.rows = rows;
        this.merging = merging;
    }

    /**
     * @param personId whom the journal found by the first of the keys
     * @param told by somebody who is believed
     * @param previous by what id of the shop the same person went before; null when nobody says so
     * @return the person, held until the transaction ends
     */
    public Person recognise(
            long personId, Identity told, String previous, long eventId, Findings findings, Instant now) {
        var keys = Stream.of(told.isPair() ? told.partnerUserId() : null, previous)
                .filter(key -> key != null && !owners.leads(key, personId))
                .sorted()
                .toList();
        keys.forEach(owners::hold);
        for (var key : keys) {
            var known = owners.of(key);
            if (!known.isEmpty()) {
                known.forEach(other -> meet(personId, other, key.equals(previous), eventId, findings, now));
            } else if (key.equals(previous)) {
                meet(personId, people.numbered(key, now), true, eventId, findings, now);
            } else {
                numbered(Person.held(personId), key, findings);
            }
        }
        return Person.held(personId);
    }

    private static void numbered(Person person, String partnerUserId, Findings findings) {
        if (!person.isNumbered(partnerUserId)) {
            findings.add(
                    STEP,
                    "person.other_id",
                    "The person is known by another customer id, which stays; this one is new.");
        }
    }

    private void meet(long known, long other, boolean isRenamed, long eventId, Findings findings, Instant now) {
        var person = Person.rootOf(known);
        if (person == other) {
            return;
        }
        var contradiction = contradiction(person, other, isRenamed);
        if (contradiction == null) {
            if (merging.merge(person, other, Cause.event(eventId), now) instanceof Merged.Done) {
                findings.add(STEP, "person.merged", "What it names belonged to two people; they are one from here on.");
            }
            return;
        }
        rows.conflict(person, other, contradiction, eventId, now);
        findings.add(
                STEP,
                "person.conflict",
                "What it names belongs to two people who cannot be one by themselves; somebody has to look.");
    }

    /**
     * @param isRenamed whether two ids of the shop are said to be one's
     * @return the kind of key of which both have their own; null when nothing speaks against it
     */
    private String contradiction(long person, long other, boolean isRenamed) {
        if (PersonMerge.wasUndone(person, other)) {
            return "KEPT_APART";
        }
        var mine = owners.keysOf(person);
        var theirs = owners.keysOf(other);
        return mine.email() && theirs.email()
                ? "EMAIL"
                : !isRenamed && mine.partnerUserId() && theirs.partnerUserId() ? "PARTNER_USER_ID" : null;
    }
}
