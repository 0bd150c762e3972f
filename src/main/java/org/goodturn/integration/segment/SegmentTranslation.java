package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goodturn.event.DerivedId;
import org.goodturn.event.Event;
import org.goodturn.event.EventName;
import org.goodturn.person.Scope;
import org.goodturn.shared.web.IdempotencyKey;

/** From Segment's messages to our events. Pure: the names come in, no database is asked. */
public final class SegmentTranslation {

    private static final int LONGEST_MESSAGE_ID = 100;
    private static final int LONGEST_NAME = 100;
    private static final List<String> BOXES = List.of("traits", "properties", "context");

    private final UnaryOperator<String> names;
    private final Scope traits;
    private final Currency usual;
    private final Instant now;

    /**
     * @param names the name of an event here, by the name that was sent
     * @param traits scope of those that nobody knew before
     * @param usual the currency of an amount without one
     */
    public SegmentTranslation(UnaryOperator<String> names, Scope traits, Currency usual, Instant now) {
        this.names = names;
        this.traits = traits;
        this.usual = usual;
        this.now = now;
    }

    public Translation of(SegmentMessage message) {
        return switch (message.type()) {
            case "identify" -> event(message, "identify", SegmentData.identified(message));
            case "track" -> track(message);
            case "page", "screen", "group", "alias" -> event(message, message.type(), SegmentData.noted(message));
            case "delete" -> event(message, Event.DELETION_REQUESTED, SegmentData.nothing());
            case null -> new Translation.Wrong("type", "identify, track, page, screen, group, alias or delete");
            default -> new Translation.Unsupported(message.type());
        };
    }

    private Translation track(SegmentMessage message) {
        var sent = message.text("event");
        if (sent == null) {
            return new Translation.Wrong("event", "the name of what somebody did");
        }
        var renamed = names.apply(sent);
        var name = renamed.equals(sent) ? journalled(sent) : renamed;
        var data = SegmentData.tracked(message, name);
        SegmentAmounts.tidy(data, usual);
        return event(message, name, EventName.of(name).isEmpty() ? SegmentAside.putUnfit(data, usual) : data);
    }

    private Translation event(SegmentMessage message, String name, ObjectNode data) {
        var sentId = message.text("messageId");
        if (message.text("userId") == null && message.text("anonymousId") == null) {
            return new Translation.Wrong("userId", "userId or anonymousId");
        }
        for (var box : BOXES) {
            if (message.json().hasNonNull(box) && !message.json().path(box).isObject()) {
                return new Translation.Wrong(box, "an object");
            }
        }
        if (sentId != null && sentId.length() > LONGEST_MESSAGE_ID) {
            return new Translation.Wrong("messageId", "at most " + LONGEST_MESSAGE_ID + " characters");
        }
        try {
            var ours = JsonNodeFactory.instance.objectNode();
            ours.put("event_name", name);
            new SegmentTime(message, now).happened().ifPresent(time -> ours.put("event_time", time.toString()));
            ours.put("message_id", messageId(message, sentId));
            ours.set("data", scoped(SegmentData.about(message, data)));
            return new Translation.Ours(ours);
        } catch (DateTimeException unreadable) {
            return new Translation.Wrong("timestamp", "a time as 2026-11-21T10:00:00.000Z");
        }
    }

    /** Segment's ids may hold any character; one that ours may not is known by its hash. */
    private static String messageId(SegmentMessage message, String sent) {
        if (sent == null) {
            return message.derivedId().orElse(null);
        }
        return IdempotencyKey.isWellFormed(sent) ? sent : DerivedId.of(TextNode.valueOf(sent));
    }

    private ObjectNode scoped(ObjectNode data) {
        return traits == Scope.PRIVATE ? data : data.put(SegmentData.SCOPE, traits.name());
    }

    /**
     * Segment's names may hold any character; ours may not, and none of theirs forgets a person. As it was sent it
     * stays in the data.
     */
    private static String journalled(String sent) {
        var tidy = sent.replaceAll("[^\\p{L}\\p{N} ._:/-]+", "-").replaceFirst("^[ ._:/-]+", "");
        var name = tidy.length() > LONGEST_NAME ? tidy.substring(0, LONGEST_NAME) : tidy;
        return name.isEmpty() || name.equals(Event.DELETION_REQUESTED) ? "track" : name;
    }
}
