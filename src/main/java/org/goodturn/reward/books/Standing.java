package org.goodturn.reward.books;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.time.MachineTime;
import org.jdbi.v3.core.Jdbi;

/** How the books of all merchants stand, for the operator: whose are wrong, whose nobody has looked through. */
@Startup
@Singleton
class Standing {

    private static final Duration NIGHT_AND_SOME = Duration.ofHours(36);

    private final Jdbi jdbi;
    private final CurrentMerchant current;
    private final Clock machine;

    Standing(Jdbi jdbi, CurrentMerchant current, @MachineTime Clock machine, MeterRegistry registry) {
        this.jdbi = jdbi;
        this.current = current;
        this.machine = machine;
        registry.gauge("goodturn.books.wrong", this, Standing::wrong);
        registry.gauge("goodturn.books.overdue", this, Standing::overdue);
    }

    /** The current merchant's were looked through. */
    void is(Found found) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into books_standing (merchant_id, checked_at, mistakes) values (:merchant, :now, :mistakes)
                        on conflict (merchant_id) do update set checked_at = excluded.checked_at, mistakes = excluded.mistakes""")
                .bind("merchant", current.id())
                .bind("now", machine.instant())
                .bind("mistakes", found.mistakes().size())
                .execute());
    }

    /** How many merchants have books that are not right. */
    long wrong() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from books_standing where mistakes > 0")
                .mapTo(Long.class)
                .one());
    }

    /** How many merchants have books that were looked through once, and not for longer than a night. */
    long overdue() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from books_standing where checked_at < :long_ago")
                        .bind("long_ago", machine.instant().minus(NIGHT_AND_SOME))
                        .mapTo(Long.class)
                        .one());
    }
}
