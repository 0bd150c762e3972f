package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.goodturn.shared.web.Idempotency;

/** Forgets people: who somebody was goes, what was earned and counted stays. */
@ApplicationScoped
public class Erasure {

    private final Event<PersonErased> erased;
    private final IdentityRows rows;
    private final Idempotency answers;

    Erasure(Event<PersonErased> erased, IdentityRows rows, Idempotency answers) {
        this.erased = erased;
        this.rows = rows;
        this.answers = answers;
    }

    /** In the current transaction, with everybody who was merged into the person. Cannot be undone. */
    public void erase(Person person, Instant now) {
        for (var same : Person.allOf(person)) {
            var address = same.email();
            same.erase(now);
            rows.forget(same.id);
            if (address != null) {
                answers.forget(address.value());
            }
            erased.fire(new PersonErased(same.id, address));
        }
    }
}
