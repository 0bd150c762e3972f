package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * For commands: appends an event in the current transaction and processes it at once, so that its result can be shown.
 */
@ApplicationScoped
public class EventReporting {

    private final JournalRows rows;
    private final EventProcessing processing;

    EventReporting(JournalRows rows, EventProcessing processing) {
        this.rows = rows;
        this.processing = processing;
    }

    /** @return what was decided */
    public EventResult report(Incoming incoming, Instant now) {
        var receipt = rows.writeUnqueued(incoming);
        var event = Event.of(receipt.eventId()).orElseThrow();
        return receipt.repeated() ? EventResult.of(event).orElseThrow() : processing.process(event, now);
    }
}
