package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.person.Naming;
import org.goodturn.person.Recognising;
import org.goodturn.shared.reason.Findings;

/**
 * Who is meant by a request to forget somebody shows in what was told before it. Some of that may still wait in another
 * lane: that two keys are one person's is believed now, the rest of it when its turn comes.
 */
@ApplicationScoped
class ToldBefore {

    private final EventQueue queue;
    private final Recognising recognising;

    ToldBefore(EventQueue queue, Recognising recognising) {
        this.queue = queue;
        this.recognising = recognising;
    }

    void recognise(Event deletion, Instant now) {
        queue.before(deletion).stream()
                .filter(event -> event.personId() != null)
                .map(Event::naming)
                .filter(Naming::joinsKeys)
                .forEach(named -> recognising.recognise(named, new Findings(), now));
    }
}
