package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Devices devices;

    Recognising(People people, KeyOwners owners, IdentityRows rows, Merging merging, Devices devices) {
        this.people = people;
        this.owners = owners;
        this.rows = rows;
        this.merging = merging;
        this.devices = devices;
    }

    /** Numbers of the events after which keys belong to somebody else than before: these lock keys before people. */
    public Set<Long> joining(Collection<Naming> named) {
        var joining = named.stream()
                .filter(Naming::joinsKeys)
                .map(Naming::eventId)
                .collect(Collectors.toCollection(HashSet::new));
        joining.addAll(devices.news(named));
        return joining;
    }

    /** @return the person, held until the transaction ends */
    public Person recognise(Naming named, Findings findings, Instant now) {
        var told = named.told();
        var keys = Stream.of(told.isPair() ? told.partnerUserId() : null, named.previous())
                .filter(key -> key != null && !owners.leads(key, named.personId()))
                .sorted()
                .toList();
        var isNews = !devices.news(List.of(named)).isEmpty();
        keys.forEach(owners::hold);
        if (isNews) {
            devices.hold(told.device());
        }
        keys.forEach(key -> join(named, key, findings, now));
        if (isNews) {
            devices.meet(named, findings, now);
        }
        return Person.held(named.personId());
    }

    private void join(Naming named, String key, Findings findings, Instant now) {
        var isRenamed = key.equals(named.previous());
        var known = owners.of(key);
        if (!known.isEmpty()) {
            known.forEach(other -> meet(named.personId(), other, isRenamed, named.eventId(), findings, now));
        } else if (isRenamed) {
            meet(named.personId(), people.numbered(key, now), true, named.eventId(), findings, now);
        } else {
            numbered(Person.held(named.personId()), key, findings);
        }
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
