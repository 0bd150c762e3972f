package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Comparator;

/**
 * Makes two people one: the row of the one points at the other from then on. The rule that says who survives does not
 * ask who came first to us, but who is known better.
 */
@ApplicationScoped
public class Merging {

    /** Who has an e-mail, else who has the shop's id, else who was known first. */
    private static final Comparator<Person> BEST_KNOWN = Comparator.comparing((Person person) -> person.email() == null)
            .thenComparing(person -> person.partnerUserId() == null)
            .thenComparing(Person::createdAt)
            .thenComparing(person -> person.id);

    private final IdentityRows rows;
    private final Event<PeopleMerged> merged;

    Merging(IdentityRows rows, Event<PeopleMerged> merged) {
        this.rows = rows;
        this.merged = merged;
    }

    /** In the current transaction. Both are held until its end. */
    public Merged merge(long one, long other, Cause cause, Instant now) {
        var both = rows.held(one, other).stream().map(Person::fresh).toList();
        if (both.size() < 2) {
            return new Merged.Refused("They are one person already.");
        }
        if (both.stream().anyMatch(Person::isErased)) {
            return new Merged.Refused("Somebody who was forgotten cannot be merged.");
        }
        var survivor = both.stream().min(BEST_KNOWN).orElseThrow();
        var gone = both.get(0) == survivor ? both.get(1) : both.get(0);
        return new Merged.Done(join(survivor, gone, cause, now));
    }

    private PersonMerge join(Person survivor, Person gone, Cause cause, Instant now) {
        var merge = PersonMerge.of(survivor, gone, survivor.absorb(gone), cause, now);
        merge.persistAndFlush();
        rows.point(gone.id, survivor.id);
        Person.fresh(gone.id);
        rows.settle(survivor.id);
        merged.fire(new PeopleMerged(survivor.id, gone.id, now));
        return merge;
    }
}
