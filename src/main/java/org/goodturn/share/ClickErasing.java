package org.goodturn.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.person.PersonErased;
import org.jdbi.v3.core.Jdbi;

/** Takes from the clicks of a forgotten person what might say who it was. They are clicks all the same. */
@ApplicationScoped
class ClickErasing {

    private final Jdbi jdbi;

    ClickErasing(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased fact) {
        jdbi.useHandle(handle -> handle.createQuery("select erase_clicks(:person)")
                .bind("person", fact.personId())
                .mapTo(String.class)
                .findOne());
    }
}
