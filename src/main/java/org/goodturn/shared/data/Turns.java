package org.goodturn.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** One after the other: whoever takes a turn waits until every transaction that took the same one before has ended. */
@ApplicationScoped
public class Turns {

    private final Jdbi jdbi;
    private final Solitude solitude;

    Turns(Jdbi jdbi, Solitude solitude) {
        this.jdbi = jdbi;
        this.solitude = solitude;
    }

    /** @param space numbers that set the names of one kind, or one merchant, apart from all others */
    public void take(String name, long space) {
        if (!solitude.isSo()) {
            jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:name, :space))")
                    .bind("name", name)
                    .bind("space", space)
                    .mapTo(String.class)
                    .one());
        }
    }
}
