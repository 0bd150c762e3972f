package org.goodturn.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place that names the machine's clock. Verbs are given the moment; they never ask for it. */
@ApplicationScoped
class MachineClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** Ticks as finely as PostgreSQL keeps times, so that what was answered equals what is read later. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
