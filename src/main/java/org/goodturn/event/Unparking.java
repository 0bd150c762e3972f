package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lets a parked event be processed anew, once somebody has looked at it. */
@ApplicationScoped
public class Unparking {

    private final EventQueue queue;

    Unparking(EventQueue queue) {
        this.queue = queue;
    }

    /** @return false when the event is not parked */
    public boolean again(Event event, Instant now) {
        var parked = EventResult.of(event).filter(EventResult::isParked);
        parked.ifPresent(result -> {
            result.delete();
            queue.add(event, now);
        });
        return parked.isPresent();
    }
}
