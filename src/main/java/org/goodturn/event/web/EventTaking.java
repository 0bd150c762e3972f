package org.goodturn.event.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.event.Receipt;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.ProblemException;

/**
 * Takes an event that came by itself. A key alone is its message id; where both came the event counts once by each of
 * them, whichever of the two a sender makes anew when it tries again.
 */
@ApplicationScoped
class EventTaking {

    private static final String ROUTE = "/api/v1/events";

    private final Journal journal;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    EventTaking(Journal journal, Idempotency idempotency, ObjectMapper json) {
        this.journal = journal;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** @param key that came beside the event, or null */
    CompletionStage<Receipt> take(Incoming event, String key, byte[] sent) {
        return key == null || key.equals(event.messageId())
                ? journal.append(event).thenApply(receipt -> unaltered(receipt, key))
                : CompletableFuture.completedFuture(
                        QuarkusTransaction.requiringNew().call(() -> once(event, key, sent)));
    }

    private Receipt once(Incoming event, String key, byte[] sent) {
        var first = new CompletableFuture<Receipt>();
        var answer = idempotency.once(ROUTE, key, sent, event.receivedAt(), () -> {
            first.complete(unaltered(journal.appendAll(List.of(event)).getFirst(), null));
            return kept(first.join());
        });
        return first.isDone() ? first.join() : again(answer);
    }

    private Idempotency.Answer kept(Receipt receipt) {
        try {
            return new Idempotency.Answer(200, json.writeValueAsString(EventJson.Taken.of(receipt)));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("an answer is always writable", unexpected);
        }
    }

    private Receipt again(Response answer) {
        try {
            var taken = json.readValue((String) answer.getEntity(), EventJson.Taken.class);
            return new Receipt(taken.eventId(), taken.personId(), true, false);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("an answer that was written can be read", unexpected);
        }
    }

    /** @param key that is the message id; null when the sender gave one */
    private static Receipt unaltered(Receipt receipt, String key) {
        if (receipt.altered()) {
            throw key == null ? messageIdReused() : IdempotencyKey.reused();
        }
        return receipt;
    }

    /** The same message id came with another content. */
    static ProblemException messageIdReused() {
        return new ProblemException(
                422,
                "message_id_reused",
                "This message_id came before with another content.",
                Map.of("message_id", "a new id for each event"));
    }
}
