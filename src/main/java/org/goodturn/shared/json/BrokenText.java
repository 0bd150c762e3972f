package org.goodturn.shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Text that can be sent in JSON but not be kept: PostgreSQL has no NUL, and half a surrogate pair is no character. */
public final class BrokenText {

    private BrokenText() {}

    public static boolean isIn(String text) {
        return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** In a text, or anywhere below an array or object. */
    public static boolean isIn(JsonNode value) {
        return value.isTextual() && isIn(value.textValue())
                || value.propertyStream().anyMatch(field -> isIn(field.getKey()))
                || value.valueStream().anyMatch(BrokenText::isIn);
    }
}
