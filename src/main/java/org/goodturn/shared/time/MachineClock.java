package org.goodturn.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** The only place that names the machine's clock. Verbs are given the moment; they never ask for it. */
@ApplicationScoped
class MachineClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** Ticks as finely as PostgreSQL keeps times, so that what was answered equals what is read later. */
    @Produces
    @MachineTime
    @ApplicationScoped
    Clock machine() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    /** The one that everything about merchants and their customers goes by. */
    @Produces
    @ApplicationScoped
    Clock clock(@MachineTime Clock machine, CurrentMerchant merchant, TimeAhead ahead) {
        return new MerchantClock(machine, merchant, ahead);
    }
}
