package org.goodturn.shared.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;

/** A number without decimals that say nothing: tables and scripts make 1001.0 of an id that is 1001. */
public final class WholeNumber {

    private WholeNumber() {}

    /** @return the number itself when it has decimals, or is too large to be written out */
    public static JsonNode of(JsonNode number) {
        if (number.isIntegralNumber() || HugeNumber.isIn(number)) {
            return number;
        }
        var exact = number.decimalValue().stripTrailingZeros();
        return exact.scale() <= 0 ? BigIntegerNode.valueOf(exact.toBigInteger()) : number;
    }
}
