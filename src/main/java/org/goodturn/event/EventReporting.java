package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * For commands: appends an event in the current transaction and processes it at once, so that its result can be shown.
 */
@ApplicationScoped
public class EventReporting {

    private final Jdbi jdbi;
    private final JournalRows rows;
    private final EventProcessing processing;

    EventReporting(Jdbi jdbi, JournalRows rows, EventProcessing processing) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.processing = processing;
    }

    /** @return what was decided */
    public EventResult report(Incoming incoming, Instant now) {
        var receipt = jdbi.withHandle(handle -> {
            try {
                return rows.write(handle.getConnection(), incoming.merchantId(), List.of(incoming))
                        .getFirst();
            } catch (SQLException failure) {
                throw new IllegalStateException("the event could not be written", failure);
            }
        });
        var event = Event.of(receipt.eventId()).orElseThrow();
        return receipt.repeated() ? EventResult.of(event).orElseThrow() : processing.process(event, now);
    }
}
