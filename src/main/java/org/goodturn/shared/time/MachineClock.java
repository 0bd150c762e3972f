package org.goodturn.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The only place that names the machine's clock. Verbs are given the moment; they never ask for it. */
@ApplicationScoped
class MachineClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
