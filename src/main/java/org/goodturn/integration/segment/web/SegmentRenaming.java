package org.goodturn.integration.segment.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.integration.segment.Renaming;
import org.goodturn.integration.segment.Renamings;
import org.goodturn.integration.segment.TraitScope;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.person.Scope;

/** Staff decide what Segment's events are called here: written down, and in force for the next event. */
@ApplicationScoped
class SegmentRenaming {

    private final Renamings renamings;
    private final TraitScope traits;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Clock clock;

    SegmentRenaming(Renamings renamings, TraitScope traits, Audit audit, CurrentStaff staff, Clock clock) {
        this.renamings = renamings;
        this.traits = traits;
        this.audit = audit;
        this.staff = staff;
        this.clock = clock;
    }

    void rename(RenamingForm form) {
        renamings.put(form.sent(), form.name(), clock.instant());
        written("segment.event_renamed", form.sent(), form.name());
    }

    void remove(Renaming renaming) {
        renamings.remove(renaming);
        written("segment.renaming_removed", renaming.sentName(), renaming.name());
    }

    void open(Scope scope) {
        traits.become(scope);
        written("segment.trait_scope_changed", "traits", scope.name());
    }

    private void written(String action, String sent, String name) {
        audit.write(staff.publicId(), action, sent, Map.of("name", name), clock.instant());
    }
}
