package org.goodturn.hosted.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.goodturn.shared.web.ProblemException;

/**
 * Lets a few claims in at once and the others wait in a row, each with a transaction of its own. When a link goes
 * round, claims can't take all connections: the landing page still opens, and nobody is turned away for a moment's
 * rush.
 */
@ApplicationScoped
class Turnstile {

    /** Half of the pool's connections (quarkus.datasource.jdbc.max-size). */
    private static final int AT_ONCE = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    <T> T pass(Supplier<T> work) {
        if (!hasPlace()) {
            throw new ProblemException(
                    503, "overloaded", "There is too much to do at the moment. Try again in a second.", Map.of());
        }
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
