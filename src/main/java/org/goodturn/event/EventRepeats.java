package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How often events were sent again under their message id. Nothing comes of that, and it can be read. */
@ApplicationScoped
public class EventRepeats {

    private static final String OF_EVENT = """
            select count(*) times, max(received_at) last_at from event_repeat
            where merchant_id = :merchant and event_id = :event having count(*) > 0""";

    private final Jdbi jdbi;

    EventRepeats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Again(long times, Instant lastAt) {}

    /** @return nothing when it was sent once */
    public Optional<Again> of(Event event) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_EVENT)
                .bind("merchant", event.merchantId())
                .bind("event", event.id)
                .mapTo(Again.class)
                .findOne());
    }
}
