package org.goodturn.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that an event says, as text, by field. Lists say several things; what stands inside a list's objects is
 * found as {@code list.field}.
 */
final class EventTexts {

    private EventTexts() {}

    static Map<String, List<String>> of(JsonNode json) {
        var texts = new HashMap<String, List<String>>();
        json.properties().forEach(field -> gather(field.getKey(), field.getValue(), texts));
        return texts;
    }

    private static void gather(String name, JsonNode value, Map<String, List<String>> texts) {
        if (value.isArray()) {
            value.forEach(one -> gather(name, one, texts));
        } else if (value.isObject()) {
            value.properties().forEach(field -> gather(name + "." + field.getKey(), field.getValue(), texts));
        } else if (!value.isNull()) {
            texts.computeIfAbsent(name, unused -> new ArrayList<>())
                    .add(value.asText().strip());
        }
    }
}
