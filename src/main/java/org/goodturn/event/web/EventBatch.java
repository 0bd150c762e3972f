package org.goodturn.event.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.event.Receipt;
import org.goodturn.merchant.KnownSenders.Sender;
import org.goodturn.shared.web.JsonBody;
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

    /** What was sent, sorted. @param refusals one for each event, in order; null for those that are good */
    record Sorted(List<EventBatchJson.Item> refusals, List<Incoming> good) {

        /** @return what became of each event, in the order in which they were sent */
        EventBatchJson.Taken taken(List<Receipt> receipts) {
            var next = receipts.iterator();
            return EventBatchJson.Taken.of(refusals.stream()
                    .map(refusal -> refusal == null ? EventBatchJson.Item.of(next.next()) : refusal)
                    .toList());
        }
    }

    Sorted sorted(ObjectNode body, Instant now) {
        return sorted(body, event -> translation.translated(event, EventSource.API, null, now));
    }

    Sorted sorted(ObjectNode body, Sender sender, Instant now) {
        return sorted(body, event -> translation.translated(event, sender, EventSource.API, null, now));
    }

    /** In the current transaction. */
    EventBatchJson.Taken take(Sorted sorted) {
        return sorted.taken(journal.appendAll(sorted.good));
    }

    /** In a transaction that it shares with others. */
    CompletionStage<EventBatchJson.Taken> takeTogether(Sorted sorted) {
        return journal.appendTogether(sorted.good).thenApply(sorted::taken);
    }

    private static Sorted sorted(ObjectNode body, Function<ObjectNode, Incoming> translation) {
        var sent = events(body);
        var refusals = new ArrayList<EventBatchJson.Item>(sent.size());
        var good = new ArrayList<Incoming>(sent.size());
        for (var one : sent) {
            try {
                good.add(translation.apply(checked(one)));
                refusals.add(null);
            } catch (ProblemException refusal) {
                refusals.add(EventBatchJson.Item.refused(refusal));
            }
        }
        return new Sorted(refusals, good);
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

    private static ObjectNode checked(JsonNode sent) {
        if (!(sent instanceof ObjectNode event)) {
            throw new ProblemException(422, "invalid_event", "The event was not taken.", Map.of("event", "an object"));
        }
        if (JsonBody.isLonger(event, EventApi.LARGEST)) {
            throw new ProblemException(
                    413, "too_large", "An event may have at most " + EventApi.LARGEST + " bytes.", Map.of());
        }
        return event;
    }
}
