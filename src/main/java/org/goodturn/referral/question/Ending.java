package org.goodturn.referral.question;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.goodturn.shared.job.Job;

/** Forgets what a friend said, and what was written of it, once nobody can answer any more. */
@Singleton
class Ending implements Job {

    static final String NAME = "end-question";

    private final QuestionRows rows;

    Ending(QuestionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        QuarkusTransaction.requiringNew().run(() -> rows.forget(id));
    }
}
