package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** Forgets people: who somebody was goes, what was earned and counted stays. */
@ApplicationScoped
public class Erasure {

    private final Event<PersonErased> erased;

    Erasure(Event<PersonErased> erased) {
        this.erased = erased;
    }

    /** In the current transaction. Cannot be undone. */
    public void erase(Person person, Instant now) {
        person.erase(now);
        erased.fire(new PersonErased(person.id));
    }
}
