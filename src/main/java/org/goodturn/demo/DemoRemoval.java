package org.goodturn.demo;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.environment.TestEnvironments;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.tenancy.Tenancy;

/** Takes the demonstration away, with everything that was tried in it. It does not come back at the next start. */
@ApplicationScoped
public class DemoRemoval {

    private final Demonstrations demonstrations;
    private final CurrentMerchant current;
    private final StaffDirectory staff;
    private final Jobs jobs;
    private final DemoFile file;
    private final Directory directory;
    private final TestEnvironments tests;
    private final Tenancy tenancy;

    DemoRemoval(
            Demonstrations demonstrations,
            CurrentMerchant current,
            StaffDirectory staff,
            Jobs jobs,
            DemoFile file,
            Directory directory,
            TestEnvironments tests,
            Tenancy tenancy) {
        this.demonstrations = demonstrations;
        this.current = current;
        this.staff = staff;
        this.jobs = jobs;
        this.file = file;
        this.directory = directory;
        this.tests = tests;
        this.tenancy = tenancy;
    }

    /** Whether the current merchant is the one to be removed. */
    public boolean isHere() {
        return demonstrations
                .known()
                .filter(demo -> demo.merchant() == current.id() && !demo.isRemoved())
                .isPresent();
    }

    /** As the demo merchant, outside a transaction. */
    public void remove(Instant now) {
        tests.known().ifPresent(test -> tenancy.as(test, jobs::forgetAll));
        QuarkusTransaction.requiringNew().run(() -> removeRows(now));
        file.remove();
        directory.forget();
        Log.info("the demonstration was removed");
    }

    /** Waits for the happening that is being told, if one is; the next one finds nothing to be told about. */
    private void removeRows(Instant now) {
        demonstrations.locked().ifPresent(demo -> {
            demonstrations.removed(now);
            jobs.forgetAll();
            Merchant.of(demo.merchant()).delete();
            Merchant.flush();
            for (var who : DemoStaff.values()) {
                staff.dismiss(who.email());
            }
        });
    }
}
