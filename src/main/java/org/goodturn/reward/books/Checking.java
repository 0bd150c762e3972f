package org.goodturn.reward.books;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Looks through a merchant's books: every night, and when somebody asks. */
@Singleton
class Checking implements Job {

    static final String NAME = "check-books";

    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Nights nights;
    private final Standing standing;
    private final CurrentMerchant current;
    private final Clock clock;

    Checking(Jdbi jdbi, Nights nights, Standing standing, CurrentMerchant current, Clock clock) {
        this.jdbi = jdbi;
        this.nights = nights;
        this.standing = standing;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long row) {
        if (!Nights.isNight(row)) {
            check(row);
        } else if (QuarkusTransaction.requiringNew().call(() -> Merchant.of(current.id()) != null)) {
            check(QuarkusTransaction.requiringNew().call(this::begun));
            QuarkusTransaction.requiringNew().run(() -> nights.after(clock.instant()));
        }
    }

    private long begun() {
        var check = BooksCheck.asked("system", clock.instant());
        check.persistAndFlush();
        return check.id;
    }

    private void check(long id) {
        var since = QuarkusTransaction.requiringNew().call(BooksCheck::mark);
        var settled = clock.instant().minus(SETTLED);
        var found = jdbi.withHandle(handle -> Reading.of(handle, settled, since));
        found.mistakes().forEach(one -> Log.errorf("books of merchant %d: %s", current.id(), one.shown()));
        QuarkusTransaction.requiringNew().run(() -> {
            var check = BooksCheck.of(id);
            if (check != null) {
                check.ended(found, clock.instant());
                check.forgetOld(clock.instant());
                standing.is(found);
            }
        });
    }
}
