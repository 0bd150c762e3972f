package org.goodturn.reward;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.goodturn.shared.job.Job;

/** Serves those whom an upload has left waiting: very many, or come while it was going on. */
@Singleton
class Refilling implements Job {

    static final String NAME = "refill-pool";

    private final PoolFilling filling;
    private final Clock clock;

    Refilling(PoolFilling filling, Clock clock) {
        this.filling = filling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long pool) {
        while (QuarkusTransaction.requiringNew().call(() -> servesSome(pool))) {
            continue;
        }
    }

    private boolean servesSome(long id) {
        var pool = CouponPool.of(id);
        return pool != null && filling.serve(pool, clock.instant());
    }
}
