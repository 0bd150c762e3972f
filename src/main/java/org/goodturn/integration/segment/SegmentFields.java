package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.shared.json.BrokenText;

/** Under which name a sender knows what we found wrong under ours. */
public final class SegmentFields {

    private static final String DATA = "data.";

    /** Those that stand beside traits and properties. */
    private static final Map<String, String> OWN =
            Map.of("event_time", "timestamp", "message_id", "messageId", "event_name", "event");

    /** What may have been meant by a field of ours; the first one that was sent. */
    private static final Map<String, List<String>> SENT_AS = Map.of(
            "first_name", List.of("firstName"),
            "last_name", List.of("lastName"),
            "partner_conversion_id", List.of("order_id", "orderId"),
            "partner_refund_id", List.of("refund_id", "refundId"),
            "cart_value", List.of("total", "revenue"),
            "refund_amount", List.of("total", "revenue", "value"),
            "coupon_code", List.of("coupon"));

    private SegmentFields() {}

    /** @param ours as {@code data.cart_value}; what is not known stays as it is */
    public static String theirs(SegmentMessage message, String ours) {
        var box = message.json().has("traits") ? "traits" : "properties";
        if (ours.equals("data")) {
            return box;
        }
        return ours.startsWith(DATA)
                ? inside(message, box, ours.substring(DATA.length()))
                : OWN.getOrDefault(ours, ours);
    }

    private static String inside(SegmentMessage message, String box, String name) {
        var told = message.json().path(box);
        return Stream.concat(Stream.of(name), SENT_AS.getOrDefault(name, List.of()).stream())
                .filter(told::has)
                .findFirst()
                .map(sent -> box + "." + sent)
                .orElseGet(() -> beside(message.json(), name));
    }

    private static String beside(JsonNode message, String name) {
        return switch (name) {
            case "partner_user_id" -> "userId";
            case "previous_partner_user_id" -> "previousId";
            case "email" -> "context.traits.email";
            case SegmentData.OWN -> BrokenText.isIn(message.path("event")) ? "event" : "anonymousId";
            default -> name;
        };
    }
}
