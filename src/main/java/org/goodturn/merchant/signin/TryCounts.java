package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.goodturn.merchant.TokenHash;
import org.goodturn.shared.time.MachineTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts tries in the database, so that every node knows of all of them. Counting ends some time after the first. */
@ApplicationScoped
class TryCounts {

    /** More than one is added, so that the table stays small without a job that tidies up. */
    private static final int FORGOTTEN_AT_ONCE = 5;

    private final Jdbi jdbi;
    private final Clock clock;

    TryCounts(Jdbi jdbi, @MachineTime Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Counts this one. False when it is one too many. */
    boolean allow(Limit limit, String... who) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> {
            forgetSome(handle, now);
            return limit.isKept(count(handle, key(limit, who), now));
        });
    }

    /** Counts anew from here. */
    void forget(Limit limit, String... who) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from try_count where what = :what")
                .bind("what", key(limit, who))
                .execute());
    }

    /** Takes one back. */
    void giveBack(Limit limit, String... who) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update try_count set used = used - 1 where what = :what and used > 1")
                        .bind("what", key(limit, who))
                        .execute());
    }

    private static int count(Handle handle, String what, Instant now) {
        return handle.createQuery("""
                        insert into try_count as t (what, used, ends_at) values (:what, 1, :end)
                        on conflict (what) do update set
                            used = case when t.ends_at <= :now then 1 else least(t.used, 1000000) + 1 end,
                            ends_at = case when t.ends_at <= :now then :end else t.ends_at end
                        returning used""")
                .bind("what", what)
                .bind("now", now)
                .bind("end", now.plus(Limit.WINDOW))
                .mapTo(int.class)
                .one();
    }

    private static void forgetSome(Handle handle, Instant now) {
        handle.createUpdate("""
                        delete from try_count where what in (
                            select what from try_count where ends_at <= :now limit :some for update skip locked)""")
                .bind("now", now)
                .bind("some", FORGOTTEN_AT_ONCE)
                .execute();
    }

    private static String key(Limit limit, String... who) {
        return TokenHash.of(limit + " " + String.join(" ", who));
    }
}
