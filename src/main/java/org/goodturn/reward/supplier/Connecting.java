package org.goodturn.reward.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.text.WebUrl;

/** Connects suppliers, and lets those who waited for it have their rewards, the longest waiting first. */
@ApplicationScoped
public class Connecting {

    private final Jobs jobs;

    Connecting(Jobs jobs) {
        this.jobs = jobs;
    }

    public void byHand(Supplier supplier, Instant now) {
        supplier.byHand();
        serve(supplier, now);
    }

    public void through(Supplier supplier, long pool, Instant now) {
        supplier.through(pool);
        serve(supplier, now);
    }

    public void through(Supplier supplier, WebUrl system, Instant now) {
        supplier.through(system);
        serve(supplier, now);
    }

    private void serve(Supplier supplier, Instant now) {
        jobs.anew(now, Serving.NAME, supplier.id);
    }
}
