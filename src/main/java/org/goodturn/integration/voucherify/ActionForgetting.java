package org.goodturn.integration.voucherify;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.goodturn.shared.job.Job;

/** Removes an action some days after its last customer was done. */
@Singleton
class ActionForgetting implements Job {

    static final String NAME = "forget-async-action";

    private final ActionRows rows;

    ActionForgetting(ActionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long action) {
        QuarkusTransaction.requiringNew().run(() -> rows.remove(action));
    }
}
