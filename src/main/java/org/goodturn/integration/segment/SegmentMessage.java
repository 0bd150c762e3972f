package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.event.DerivedId;
import org.goodturn.shared.json.WholeNumber;

/**
 * One message as Segment's clients and Segment itself send it (segment.com/docs/connections/spec/common).
 *
 * @param json the message
 * @param batch what it came in, whose context counts where the message has none; missing for a single message
 * @param type in lower case; null when it does not say
 */
public record SegmentMessage(JsonNode json, JsonNode batch, String type) {

    /** Fields that are about one try at sending, and not about what happened. */
    private static final List<String> OF_SENDING = List.of("sentAt", "receivedAt", "writeKey", "messageId");

    /** @param usual the type that the address asked for implies; null for none */
    public static SegmentMessage of(JsonNode json, JsonNode batch, String usual) {
        var said = json.path("type").asText("");
        return new SegmentMessage(json, batch, said.isEmpty() ? usual : said.toLowerCase(Locale.ROOT));
    }

    /** A message that came by itself. */
    public static SegmentMessage alone(JsonNode json, String usual) {
        return of(json, MissingNode.getInstance(), usual);
    }

    /** A text or number as text; null when it is missing, empty or something else. */
    String text(String field) {
        return text(json.path(field));
    }

    /** For a client that gives none but says when it happened: the same when it is sent again. */
    Optional<String> derivedId() {
        return text("timestamp") == null || !(json instanceof ObjectNode message)
                ? Optional.empty()
                : Optional.of(DerivedId.of(message.deepCopy().remove(OF_SENDING)));
    }

    JsonNode context(String field) {
        var own = json.path("context").path(field);
        return own.isMissingNode() ? batch.path("context").path(field) : own;
    }

    /** When the client sent it, by the client's clock. */
    String sentAt() {
        var own = text("sentAt");
        return own == null ? text(batch.path("sentAt")) : own;
    }

    private static String text(JsonNode value) {
        var text = value.isNumber()
                ? WholeNumber.of(value).asText()
                : value.isTextual() ? value.textValue().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
