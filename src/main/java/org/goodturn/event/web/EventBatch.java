package org.goodturn.event.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.shared.web.ProblemException;

/** Takes many events in one transaction. One that is wrong is refused by itself and keeps no other out. */
@ApplicationScoped
class EventBatch {

    static final int MOST = 2_500;

    private final EventTranslation translation;
    private final Journal journal;

    EventBatch(EventTranslation translation, Journal journal) {
        this.translation = translation;
        this.journal = journal;
    }

    /** @return what became of each, in the order in which they were sent */
    EventBatchJson.Taken take(ObjectNode body, Instant now) {
        var sent = events(body);
        var items = new ArrayList<EventBatchJson.Item>(sent.size());
        var good = new ArrayList<Incoming>(sent.size());
        for (var one : sent) {
            try {
                good.add(translated(one, now));
                items.add(null);
            } catch (ProblemException refusal) {
                items.add(EventBatchJson.Item.refused(refusal));
            }
        }
        var receipts = journal.appendAll(good).iterator();
        items.replaceAll(refused -> refused == null ? EventBatchJson.Item.of(receipts.next()) : refused);
        return EventBatchJson.Taken.of(items);
    }

    private static JsonNode events(ObjectNode body) {
        var events = body.path("events");
        if (!events.isArray() || events.isEmpty()) {
            throw ProblemException.field("events", "a list of 1 to " + MOST + " events");
        }
        if (events.size() > MOST) {
            throw new ProblemException(
                    413,
                    "too_large",
                    "A batch may have at most " + MOST + " events.",
                    Map.of("events", "fewer events"));
        }
        return events;
    }

    private Incoming translated(JsonNode sent, Instant now) {
        if (!(sent instanceof ObjectNode event)) {
            throw new ProblemException(422, "invalid_event", "The event was not taken.", Map.of("event", "an object"));
        }
        if (event.toString().length() > EventApi.LARGEST) {
            throw new ProblemException(
                    413, "too_large", "An event may have at most " + EventApi.LARGEST + " bytes.", Map.of());
        }
        return translation.translated(event, EventSource.API, null, now);
    }
}
