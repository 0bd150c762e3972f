package org.goodturn.merchant.environment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.job.Settling;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Moves time forward in the current merchant's test environment; what becomes due by that is done at once. */
@ApplicationScoped
public class TestClock {

    /** A hundred years: what is counted in days or microseconds still fits everywhere. */
    private static final Duration FARTHEST = Duration.ofDays(36_600);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** How it ended. */
    public sealed interface Outcome {

        /** @param isSettled whether everything that became due is done; if not, it goes on */
        record Moved(Instant now, boolean isSettled) implements Outcome {}

        /** What was told before the move is still being worked on; it must not happen in the future. */
        record Busy() implements Outcome {}

        /** Not in a live environment. */
        record NotHere() implements Outcome {}
    }

    private final Environments environments;
    private final CurrentMerchant current;
    private final Settling settling;
    private final Jobs jobs;
    private final Jdbi jdbi;
    private final Clock clock;

    TestClock(
            Environments environments, CurrentMerchant current, Settling settling, Jobs jobs, Jdbi jdbi, Clock clock) {
        this.environments = environments;
        this.current = current;
        this.settling = settling;
        this.jobs = jobs;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Outside a transaction.
     *
     * @throws IllegalArgumentException when it cannot be moved by that much
     */
    public Outcome advance(Advance advance) {
        var outcome = QuarkusTransaction.requiringNew().call(() -> move(advance));
        return outcome instanceof Outcome.Moved(Instant now, boolean unused)
                ? new Outcome.Moved(now, settles())
                : outcome;
    }

    /**
     * Inside a transaction in which nothing has been done yet. What becomes due waits for its end.
     *
     * @throws IllegalArgumentException when it cannot be moved by that much
     */
    public Outcome move(Advance advance) {
        if (!environments.isTest()) {
            return new Outcome.NotHere();
        }
        var by = advance.from(clock.instant());
        if (!settles()) {
            return new Outcome.Busy();
        }
        move(by);
        return new Outcome.Moved(clock.instant(), false);
    }

    /** Waits for everything that is due. @return false when it takes longer; it goes on */
    public boolean settles() {
        return settling.within(PATIENCE);
    }

    private void move(Duration by) {
        var moved = jdbi.withHandle(handle -> handle.createUpdate("""
                        update merchant set clock_ahead = clock_ahead + :by
                        where id = :merchant and live_id is not null and clock_ahead + :by <= :farthest""")
                .bind("by", by.toSeconds())
                .bind("merchant", current.id())
                .bind("farthest", FARTHEST.toSeconds())
                .execute());
        if (moved == 0) {
            throw new IllegalArgumentException("not further than a hundred years in all");
        }
        jobs.hasten(by);
    }
}
