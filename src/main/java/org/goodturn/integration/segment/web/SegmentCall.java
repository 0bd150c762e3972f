package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.goodturn.integration.segment.SegmentMessage;
import org.goodturn.shared.web.ProblemException;

/**
 * The messages of one call: one by itself, or a batch.
 *
 * @param isBatch whether each is answered for itself
 */
record SegmentCall(List<SegmentMessage> messages, boolean isBatch) {

    static final int MOST = 2_500;

    /** The limit of Segment's clients, and room for what they put around the messages. */
    static final int LARGEST = 520 * 1024;

    private static final Map<String, String> TYPES = Map.of(
            "i", "identify",
            "t", "track",
            "p", "page",
            "s", "screen",
            "g", "group",
            "a", "alias");

    /** @param call the last part of the address, which names the type of messages that do not */
    static SegmentCall of(String call, JsonNode body) {
        var isForMany = call.equals("batch") || call.equals("import") || call.equals("b");
        var usual = isForMany ? null : TYPES.getOrDefault(call, call);
        if (body.isArray()) {
            return batch(body, MissingNode.getInstance(), usual);
        }
        if (!body.isObject()) {
            throw ProblemException.field("body", "a JSON object, or a list of them");
        }
        if (body.path("batch").isArray()) {
            return batch(body.path("batch"), body, usual);
        }
        if (isForMany && !body.has("type")) {
            throw ProblemException.field("batch", "a list of messages");
        }
        return new SegmentCall(List.of(SegmentMessage.alone(body, usual)), false);
    }

    private static SegmentCall batch(JsonNode messages, JsonNode around, String usual) {
        if (messages.size() > MOST) {
            throw ProblemException.field("batch", "at most " + MOST + " messages");
        }
        var all = StreamSupport.stream(messages.spliterator(), false)
                .map(message -> SegmentMessage.of(message, around, usual))
                .toList();
        return new SegmentCall(all, true);
    }
}
