package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.goodturn.merchant.TokenHash;
import org.goodturn.shared.time.MachineTime;
import org.jdbi.v3.core.Jdbi;

/** From where people have signed in lately. */
@ApplicationScoped
class KnownPlaces {

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Jdbi jdbi;
    private final Clock clock;

    KnownPlaces(Jdbi jdbi, @MachineTime Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    boolean has(String account, String place) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from known_place where what = :what and ends_at > :now)")
                .bind("what", key(account, place))
                .bind("now", clock.instant())
                .mapTo(boolean.class)
                .one());
    }

    void remember(String account, String place) {
        var now = clock.instant();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into known_place (what, ends_at) values (:what, :end)
                            on conflict (what) do update set ends_at = excluded.ends_at""")
                    .bind("what", key(account, place))
                    .bind("end", now.plus(REMEMBERED))
                    .execute();
            handle.createUpdate("delete from known_place where ends_at <= :now")
                    .bind("now", now)
                    .execute();
        });
    }

    private static String key(String account, String place) {
        return TokenHash.of(account + " " + place);
    }
}
