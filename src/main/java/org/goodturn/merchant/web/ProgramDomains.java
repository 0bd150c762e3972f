package org.goodturn.merchant.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;

/** Adds, chooses and removes program domains: written down, and in force at once. */
@ApplicationScoped
class ProgramDomains {

    private final Audit audit;
    private final CurrentStaff staff;
    private final Directory directory;
    private final Clock clock;

    ProgramDomains(Audit audit, CurrentStaff staff, Directory directory, Clock clock) {
        this.audit = audit;
        this.staff = staff;
        this.directory = directory;
        this.clock = clock;
    }

    /** A host belongs to one merchant; that another has it is all that is said. */
    void add(String typed, Problems problems) {
        var domain = new FormReading(problems).field("host", () -> ProgramDomain.added(typed, clock.instant()));
        if (domain == null) {
            return;
        }
        directory.forget();
        if (directory.merchantAt(domain.host()).isPresent()) {
            problems.add("host", "This host name is taken.");
            return;
        }
        domain.persistAndFlush();
        changed(domain, "program_domain.added");
    }

    void makeDefault(ProgramDomain chosen) {
        var before = ProgramDomain.standard();
        before.stepBack();
        before.persistAndFlush();
        chosen.becomeDefault();
        changed(chosen, "program_domain.made_default");
    }

    /** @return false for the default, without which no link could be written */
    boolean remove(ProgramDomain domain) {
        if (domain.isDefault()) {
            return false;
        }
        domain.delete();
        changed(domain, "program_domain.removed");
        return true;
    }

    @Transactional
    Optional<String> host(long id) {
        return ProgramDomain.of(id).map(ProgramDomain::host);
    }

    private void changed(ProgramDomain domain, String action) {
        audit.write(staff.get().publicId(), action, domain.host(), Map.of(), clock.instant());
        directory.forget();
    }
}
