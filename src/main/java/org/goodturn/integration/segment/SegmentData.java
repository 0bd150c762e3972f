package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.event.EventName;

/** Segment's traits and properties under the names of our own fields. What has no name of ours is kept as it is. */
final class SegmentData {

    /** What Segment's own fields are called here. */
    private static final Map<String, String> FIELDS = Map.of("firstName", "first_name", "lastName", "last_name");

    /** Where an order's fields stand in Segment's e-commerce events, the first one that is there counts. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "partner_conversion_id", List.of("order_id", "orderId"),
            "cart_value", List.of("total", "revenue"),
            "coupon_code", List.of("coupon"));

    /** Of a refund the same names say what went back. */
    private static final Map<String, List<String>> REFUND = Map.of(
            "partner_conversion_id", List.of("order_id", "orderId"),
            "refund_amount", List.of("total", "revenue", "value"),
            "partner_refund_id", List.of("refund_id", "refundId"));

    private static final int LONGEST_BROWSER = 200;

    /** What the merchant has set, and no message changes. */
    static final String SCOPE = "parameter_scope";

    /** By what a message's own person is recognised and called. */
    private static final Set<String> PERSON = Set.of(
            "email",
            "first_name",
            "last_name",
            "locale",
            "partner_user_id",
            "previous_partner_user_id",
            "anonymous_id",
            "device_id");

    /** Fields of our events that are ordinary traits where a message says who somebody is. */
    private static final Set<String> NOT_OF_A_PERSON = Set.of(
            "currency",
            "cart_value",
            "refund_amount",
            "partner_conversion_id",
            "partner_refund_id",
            "previous_partner_user_id",
            "coupon_code",
            "advocate_code",
            "advocate_partner_user_id",
            "network",
            "claim",
            "decision",
            "proof",
            "consent",
            "consent_given",
            SCOPE);

    private static final String AUDIENCE = "audience_key";
    private static final Set<String> AUDIENCE_EVENTS = Set.of("Audience Entered", "Audience Exited");

    /** Under this name, which is taken from no message, stands what only Segment's messages have. */
    static final String OWN = "segment_message";

    private SegmentData() {}

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Traits say who somebody is; audiences come as traits that are true or false. */
    static ObjectNode identified(SegmentMessage message) {
        return SegmentAside.put(named(message.json().path("traits")), NOT_OF_A_PERSON, SegmentAside.TRAITS);
    }

    /** Of an event without a meaning here nobody knows whose address it tells: an invited friend's, maybe. */
    static ObjectNode tracked(SegmentMessage message, String name) {
        var properties = message.json().path("properties");
        if (AUDIENCE_EVENTS.contains(message.text("event")) && properties.hasNonNull(AUDIENCE)) {
            return membership(message, properties.path(AUDIENCE).asText());
        }
        var data = named(properties);
        data.remove(SCOPE);
        var meaning = EventName.of(name);
        meaning.filter(SegmentData::isAboutAnOrder).ifPresent(order -> fillIn(data, order));
        return meaning.isEmpty() && message.text("userId") != null
                ? SegmentAside.put(data, PERSON, SegmentAside.PROPERTIES)
                : data;
    }

    /** What somebody looked at, or the company they are with, says nothing about the person. */
    static ObjectNode noted(SegmentMessage message) {
        var data = nothing();
        var told = data.putObject(message.type());
        Optional.ofNullable(message.text("name")).ifPresent(name -> told.put("name", name));
        Optional.ofNullable(message.text("groupId")).ifPresent(group -> told.put("group_id", group));
        Optional.ofNullable(message.text("previousId")).ifPresent(previous -> told.put("previous_id", previous));
        message.json().path("properties").properties().forEach(field -> told.set(field.getKey(), field.getValue()));
        message.json().path("traits").properties().forEach(field -> told.set(field.getKey(), field.getValue()));
        return data;
    }

    /** Adds by what the person is recognised, and what only Segment says. */
    static ObjectNode about(SegmentMessage message, ObjectNode data) {
        var userId = message.text("userId");
        if (userId != null && !data.hasNonNull("partner_user_id")) {
            data.put("partner_user_id", userId);
        }
        if ("alias".equals(message.type()) && message.text("previousId") != null) {
            data.put("previous_partner_user_id", message.text("previousId"));
        }
        browser(message).ifPresent(id -> data.put("anonymous_id", id));
        SegmentClick.of(message).ifPresent(click -> data.put("click_id", click));
        var email = message.context("traits").path("email");
        if (!data.hasNonNull("email") && email.isTextual()) {
            data.set("email", email);
        }
        var own = data.get(OWN) instanceof ObjectNode aside ? aside : data.putObject(OWN);
        own.put("type", message.type());
        Optional.ofNullable(message.text("event")).ifPresent(event -> own.put("event", event));
        return data;
    }

    /** Where somebody is known by before they say who they are; an alias names it by its first name. */
    private static Optional<String> browser(SegmentMessage message) {
        var before = "alias".equals(message.type()) ? message.text("previousId") : null;
        return Optional.ofNullable(before == null ? message.text("anonymousId") : before)
                .filter(id -> id.length() <= LONGEST_BROWSER);
    }

    /** Gives an order's fields our names, where Segment's have their usual ones: these say nothing of the person. */
    static void fillIn(ObjectNode data, EventName meaning) {
        var fields = meaning.isRefund() ? REFUND : ORDER;
        fields.forEach((ours, theirs) -> {
            for (var one : theirs) {
                var value = data.path(one);
                if (value.isBoolean()) {
                    data.remove(one); // scripts say "coupon": false where there is none
                } else if (!data.hasNonNull(ours) && value.isValueNode()) {
                    data.set(ours, data.remove(one));
                }
            }
        });
    }

    static boolean isAboutAnOrder(EventName name) {
        return name != EventName.CLAIMED && name != EventName.REGISTRATION;
    }

    private static ObjectNode membership(SegmentMessage message, String audience) {
        return nothing().put(audience, message.text("event").equals("Audience Entered"));
    }

    private static ObjectNode named(JsonNode sent) {
        var data = nothing();
        sent.properties().forEach(field -> data.set(field.getKey(), field.getValue()));
        data.remove(OWN);
        FIELDS.forEach((theirs, ours) -> {
            if (data.has(theirs)) {
                var value = data.remove(theirs);
                if (!data.hasNonNull(ours)) {
                    data.set(ours, value);
                }
            }
        });
        return data;
    }
}
