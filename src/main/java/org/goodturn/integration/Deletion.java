package org.goodturn.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.event.EventRecorded;
import org.goodturn.person.Erasure;
import org.goodturn.person.Person;

/** Listens for the event by which a shop, whatever it speaks, asks to forget somebody. */
@ApplicationScoped
public class Deletion {

    /** The event's name. */
    public static final String REQUESTED = "deletion_requested";

    private static final String STEP = "event";

    private final Erasure erasure;

    Deletion(Erasure erasure) {
        this.erasure = erasure;
    }

    void on(@Observes EventRecorded fact) {
        var event = fact.event();
        if (!event.name().equals(REQUESTED) || event.personId() == null) {
            return;
        }
        if (!event.source().isTrusted()) {
            fact.findings()
                    .add(STEP, "event.unconfirmed", "A browser said so. It counts once the shop's server says it.");
            return;
        }
        erasure.erase(Person.of(event.personId().longValue()), fact.now());
        fact.findings().add(STEP, "person.erased", "The person was forgotten; what was earned and counted stays.");
    }
}
