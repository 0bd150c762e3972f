package org.goodturn.shared.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Text that can be sent in JSON but not be kept: PostgreSQL has no NUL, and half a surrogate pair is no character. */
public final class BrokenText {

    private BrokenText() {}

    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            if (one == 0 || Character.isSurrogate(one) && !isPair(text, i++)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    /** In a text, or anywhere below an array or object. */
    public static boolean isIn(JsonNode value) {
        return value.isTextual() && isIn(value.textValue())
                || value.propertyStream().anyMatch(field -> isIn(field.getKey()))
                || value.valueStream().anyMatch(BrokenText::isIn);
    }
}
