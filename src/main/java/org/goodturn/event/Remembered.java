package org.goodturn.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.goodturn.shared.json.Nesting;

/**
 * What is remembered of a person beside the profile, each with its JSON type. Lists and objects are as long as a person
 * has use for; longer ones stay with the event. What Segment tracks is what happened, and not who somebody is. Pure.
 */
final class Remembered {

    static final int LONGEST = 4_096;
    static final int DEEPEST = 5;

    private static final String SEGMENT = "segment_message";
    private static final Set<String> OF_AUDIENCES = Set.of("Audience Entered", "Audience Exited");

    /** Lists and objects that say what happened, and not who somebody is. */
    private static final Set<String> OF_THE_EVENT = Set.of(
            EventData.PROOF,
            "claim",
            "decision",
            SEGMENT,
            "products",
            "postal_address",
            "shipping_address",
            "billing_address");

    private Remembered() {}

    static Map<String, Object> of(Event event) {
        var segment = event.data().json().path(SEGMENT);
        if (happened(event, segment)) {
            return Map.of();
        }
        var isOfOrder = event.meaning()
                .filter(name -> name.isSale() || name.followsOrder())
                .isPresent();
        var whole = new HashMap<>(plain(event.data().json()));
        if (!isOfOrder) {
            event.data().json().properties().forEach(field -> {
                if (isKept(field.getKey(), field.getValue()) && !field.getKey().equals(event.name())) {
                    whole.put(field.getKey(), value(field.getValue()));
                }
            });
        }
        segment.path("traits").properties().forEach(trait -> {
            if (trait.getValue().isValueNode() ? !trait.getValue().isNull() : isShort(trait.getValue())) {
                whole.put(trait.getKey(), value(trait.getValue()));
            }
        });
        return whole;
    }

    private static boolean happened(Event event, JsonNode segment) {
        return segment.path("type").asText().equals("track")
                && event.meaning().filter(EventName.REGISTRATION::equals).isEmpty()
                && !OF_AUDIENCES.contains(segment.path("event").asText());
    }

    /** Texts, numbers, and what is true or false. */
    static Map<String, Object> plain(JsonNode data) {
        var plain = new HashMap<String, Object>();
        data.properties().forEach(field -> {
            if (!EventData.KNOWN.contains(field.getKey())
                    && field.getValue().isValueNode()
                    && !field.getValue().isNull()) {
                plain.put(field.getKey(), value(field.getValue()));
            }
        });
        return plain;
    }

    private static boolean isKept(String name, JsonNode value) {
        return value.isContainerNode()
                && !EventData.KNOWN.contains(name)
                && !OF_THE_EVENT.contains(name)
                && isShort(value);
    }

    private static boolean isShort(JsonNode value) {
        return Nesting.depth(value) <= DEEPEST && value.toString().length() <= LONGEST;
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) {
            var list = new ArrayList<>();
            value.forEach(one -> list.add(value(one)));
            return list;
        }
        if (value.isObject()) {
            var object = new LinkedHashMap<String, Object>();
            value.properties().forEach(field -> object.put(field.getKey(), value(field.getValue())));
            return object;
        }
        if (value.isNull()) {
            return null;
        }
        return value.isBoolean()
                ? (Object) value.booleanValue()
                : value.isNumber() ? value.decimalValue() : value.asText();
    }
}
