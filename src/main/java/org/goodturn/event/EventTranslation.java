package org.goodturn.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.merchant.Currencies;
import org.goodturn.merchant.KnownSenders.Sender;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/**
 * From our own JSON, whichever door it came through, to the one Event. Says everything that is wrong with it at once.
 */
@ApplicationScoped
public class EventTranslation {

    private static final Map<String, String> NAMELESS = Map.of("event_name", "a name, as conversion");

    private static final Set<String> FIELDS = Set.of("event_name", "event_time", "message_id", "data");

    private final CurrentMerchant merchant;
    private final Currencies currencies;

    EventTranslation(CurrentMerchant merchant, Currencies currencies) {
        this.merchant = merchant;
        this.currencies = currencies;
    }

    /** As the other, told by the current merchant. */
    public Incoming translated(ObjectNode sent, EventSource source, String key, Instant now) {
        return translated(sent, new Sender(merchant.id(), currencies.current()), source, key, now);
    }

    /**
     * @param key the idempotency key that came beside the event, or null; it stands in for a missing
     *     {@code message_id}. Without either, an event that says when it happened is known by what it says, and every
     *     other is another event
     * @param now when it reached us; what a page tells happens then, lest it dates a claim back
     */
    public Incoming translated(ObjectNode sent, Sender sender, EventSource source, String key, Instant now) {
        var problems = new LinkedHashMap<String, String>();
        var messageId = Optional.ofNullable(JsonBody.text(sent, "message_id")).orElse(key);
        var name = stripped(JsonBody.text(sent, "event_name"));
        if (source == EventSource.API) {
            misplaced(sent, problems);
        }
        if (name == null) {
            problems.putAll(NAMELESS);
        } else if (!EventRules.isName(name)) {
            problems.put("event_name", "at most 100 letters, digits, spaces and . _ : / -");
        }
        var data = sent.has("data") ? sent.get("data") : sent.objectNode();
        if (data instanceof ObjectNode fields) {
            IdNumbers.tidy(fields);
            if (!source.isTrusted()) {
                fields.remove(EventData.PROOF);
            }
        }
        problems.putAll(EventRules.problemsOf(data, sender.currency()));
        if (messageId != null && !IdempotencyKey.isWellFormed(messageId)) {
            problems.put("message_id", "1 to 255 visible ASCII characters");
        }
        var time = time(JsonBody.text(sent, "event_time"), now, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(422, code(problems), "The event was not taken.", problems);
        }
        return new Incoming(
                sender.merchantId(),
                name,
                source,
                messageId == null ? madeUp(sent, name, new EventData(data)) : messageId,
                source.isTrusted() ? time : now,
                now,
                new EventData(data));
    }

    private static String stripped(String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    private static void misplaced(ObjectNode sent, Map<String, String> problems) {
        sent.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                problems.put(field, "nothing of this name here; fields of the event stand in data");
            }
        });
    }

    /** What has an id of the shop's counts once by that, and is kept each time it is told. */
    private static String madeUp(ObjectNode sent, String name, EventData data) {
        var ownId = EventName.of(name).flatMap(data::ownId);
        return sent.hasNonNull("event_time") && ownId.isEmpty() ? DerivedId.of(sent) : PublicId.next("once");
    }

    private static Instant time(String text, Instant now, Map<String, String> problems) {
        try {
            return text == null ? now : EventRules.time(text, now);
        } catch (IllegalArgumentException unreadable) {
            problems.put("event_time", unreadable.getMessage());
            return now;
        }
    }

    private static String code(Map<String, String> problems) {
        return problems.equals(NAMELESS) ? "missing_event_name" : "invalid_event";
    }
}
