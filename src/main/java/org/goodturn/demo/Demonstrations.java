package org.goodturn.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The one demonstration that an installation can have. */
@ApplicationScoped
public class Demonstrations {

    private static final String SELECT =
            "select merchant, began_at as began, told, removed_at is not null as is_removed from demo";

    private final Jdbi jdbi;

    Demonstrations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first call gives it a merchant's number and a beginning. */
    Demonstration begun(Instant began) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into demo (merchant, began_at) select nextval('merchant_seq'), :began on conflict do nothing")
                .bind("began", began)
                .execute());
        return known().orElseThrow();
    }

    public Optional<Demonstration> known() {
        return one(SELECT);
    }

    /** Locked, so that nobody else tells the same happening; nothing once it was removed. */
    public Optional<Demonstration> locked() {
        return one(SELECT + " for update").filter(demo -> !demo.isRemoved());
    }

    public void tellNext() {
        jdbi.useHandle(handle -> handle.execute("update demo set told = told + 1"));
    }

    void removed(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update demo set removed_at = :now")
                .bind("now", now)
                .execute());
    }

    private Optional<Demonstration> one(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Demonstration.class).findOne());
    }
}
