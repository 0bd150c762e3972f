package org.goodturn.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.event.EventRecorded;
import org.goodturn.person.Erasure;
import org.goodturn.person.Person;

/** Forgets whom a shop, whatever it speaks, asks to forget. */
@ApplicationScoped
class Deletion {

    private static final String STEP = "event";

    private final Erasure erasure;

    Deletion(Erasure erasure) {
        this.erasure = erasure;
    }

    void on(@Observes EventRecorded fact) {
        var event = fact.event();
        if (!event.asksToForget() || event.personId() == null) {
            return;
        }
        if (!event.source().isTrusted()) {
            fact.findings()
                    .add(STEP, "event.unconfirmed", "A browser said so. It counts once the shop's server says it.");
            return;
        }
        var person = Person.of(event.personId().longValue());
        if (event.isAnonymous() && !person.isAnonymous()) {
            fact.findings()
                    .add(
                            STEP,
                            "person.not_erased",
                            "It names a device only, which others may share. Who is meant has to be said by e-mail or customer id.");
            return;
        }
        erasure.erase(person, fact.now());
        fact.findings().add(STEP, "person.erased", "The person was forgotten; what was earned and counted stays.");
    }
}
