package org.goodturn.shared.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A number of a few characters, as 1e99999, that fills memory and columns as soon as somebody writes it out. */
public final class HugeNumber {

    public static final int LARGEST = 100;

    private HugeNumber() {}

    /** The number itself, or one anywhere below an array or object. */
    public static boolean isIn(JsonNode value) {
        return value.isNumber() && isHuge(value) || value.valueStream().anyMatch(HugeNumber::isIn);
    }

    private static boolean isHuge(JsonNode number) {
        var exact = number.decimalValue();
        return exact.scale() > LARGEST || (long) exact.precision() - exact.scale() > LARGEST;
    }
}
