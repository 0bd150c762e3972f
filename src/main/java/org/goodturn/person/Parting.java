package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** Undoes a merge. From then on only a person can merge these two again. */
@ApplicationScoped
public class Parting {

    private final IdentityRows rows;
    private final Event<PeopleParted> parted;

    Parting(IdentityRows rows, Event<PeopleParted> parted) {
        this.rows = rows;
        this.parted = parted;
    }

    /** In the current transaction. Every key leads again to whom it led before. */
    public Merged undo(PersonMerge merge, String actor, String reason, Instant now) {
        rows.held(merge.survivorId(), merge.mergedId());
        PersonMerge.getEntityManager().refresh(merge);
        var survivor = Person.fresh(merge.survivorId());
        var gone = Person.fresh(merge.mergedId());
        if (merge.isUndone()) {
            return new Merged.Refused("It was undone before.");
        }
        if (survivor.isMerged()) {
            return new Merged.Refused("The person was merged with another one since. Undo that first.");
        }
        if (survivor.isErased() || gone.isErased()) {
            return new Merged.Refused("The person was forgotten.");
        }
        survivor.giveBack(merge.filled());
        merge.undo(actor, reason, now);
        PersonMerge.flush();
        rows.release(gone.id);
        Person.fresh(gone.id);
        parted.fire(new PeopleParted(survivor.id, gone.id, merge.mergedAt(), now));
        return new Merged.Done(merge);
    }
}
