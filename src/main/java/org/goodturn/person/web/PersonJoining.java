package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.person.Cause;
import org.goodturn.person.Merged;
import org.goodturn.person.Merging;
import org.goodturn.person.Parting;
import org.goodturn.person.Person;
import org.goodturn.person.PersonMerge;
import org.goodturn.shared.web.ProblemException;

/** How people are merged and told apart by hand, from the portal and the API: in one transaction, and written down. */
@ApplicationScoped
class PersonJoining {

    private final Merging merging;
    private final Parting parting;
    private final Audit audit;
    private final Clock clock;

    PersonJoining(Merging merging, Parting parting, Audit audit, Clock clock) {
        this.merging = merging;
        this.parting = parting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException when there is no such person, or the two cannot be merged */
    PersonMerge merge(String person, String other, String actor, String reason) {
        var one = find(person);
        var second =
                Person.of(other).orElseThrow(() -> ProblemException.field("person_id", "the id of a person, as per_…"));
        var merge = done(merging.merge(one.id, second.id, Cause.person(actor, reason), clock.instant()));
        audit.write(actor, "person.merged", person, Map.of("with", other, "merge", merge.publicId()), clock.instant());
        return merge;
    }

    /** @throws ProblemException when there is no such merge of this person, or it cannot be undone */
    PersonMerge undo(String person, String id, String actor, String reason) {
        var known = find(person);
        var merge = PersonMerge.of(id)
                .filter(one -> Person.of(one.survivorId()).id.equals(known.id))
                .orElseThrow(() -> ProblemException.notFound("merge"));
        var undone = done(parting.undo(merge, actor, reason, clock.instant()));
        audit.write(actor, "person.merge_undone", person, Map.of("merge", id), clock.instant());
        return undone;
    }

    Person find(String id) {
        return Person.of(id).orElseThrow(() -> ProblemException.notFound("person"));
    }

    private static PersonMerge done(Merged outcome) {
        return switch (outcome) {
            case Merged.Done done -> done.merge();
            case Merged.Refused refused -> throw ProblemException.conflict("person.not_mergeable", refused.sentence());
        };
    }
}
