package org.goodturn.shared.json;

import com.fasterxml.jackson.databind.JsonNode;

/** How lists and objects stand in each other. */
public final class Nesting {

    private Nesting() {}

    /** @return 0 for a plain value, 1 for a list or object of plain values, and so on */
    public static int depth(JsonNode value) {
        return value.isContainerNode()
                ? 1 + value.valueStream().mapToInt(Nesting::depth).max().orElse(0)
                : 0;
    }

    /** Whether a field has a longer name than that, anywhere below an array or object. */
    public static boolean hasLongerName(JsonNode value, int longest) {
        return value.propertyStream().anyMatch(field -> field.getKey().length() > longest)
                || value.valueStream().anyMatch(inner -> hasLongerName(inner, longest));
    }
}
