package org.goodturn.reward.books;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.shared.job.Jobs;

/** Takes the request of somebody to look through the books now; a job does it. */
@ApplicationScoped
public class BooksChecks {

    private final Jobs jobs;

    BooksChecks(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Unless that is being done. */
    public void ask(String by, Instant now) {
        if (!BooksCheck.isUnderWay()) {
            var check = BooksCheck.asked(by, now);
            check.persistAndFlush();
            jobs.at(now, Checking.NAME, check.id);
        }
    }
}
