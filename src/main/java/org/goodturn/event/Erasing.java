package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.person.PersonErased;
import org.jdbi.v3.core.Jdbi;

/** Takes a forgotten person out of the journal. Orders keep their numbers and values. */
@ApplicationScoped
class Erasing {

    private final Jdbi jdbi;

    Erasing(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased fact) {
        jdbi.useHandle(handle -> handle.createQuery("select erase_events(:person)")
                .bind("person", fact.personId())
                .mapTo(String.class)
                .findOne());
    }
}
