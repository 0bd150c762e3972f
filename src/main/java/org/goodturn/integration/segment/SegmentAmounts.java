package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.goodturn.shared.json.HugeNumber;

/**
 * Amounts as scripts in pages add them up: 10.1 + 20.2 is 30.299999999999997 there. A number is rounded to its
 * currency's decimals; a text is taken at its word.
 */
final class SegmentAmounts {

    private static final List<String> AMOUNTS = List.of("cart_value", "refund_amount");

    private SegmentAmounts() {}

    /** @param usual the currency of an amount without one */
    static void tidy(ObjectNode data, Currency usual) {
        var named = data.path("currency");
        if (named.isTextual()) {
            data.put("currency", named.textValue().strip().toUpperCase(Locale.ROOT));
        }
        var decimals = decimals(data.path("currency").asText(""), usual);
        for (var field : AMOUNTS) {
            var amount = data.path(field);
            if (amount.isNumber()
                    && !HugeNumber.isIn(amount)
                    && amount.decimalValue().scale() > decimals) {
                data.put(field, amount.decimalValue().setScale(decimals, RoundingMode.HALF_UP));
            }
        }
    }

    private static int decimals(String code, Currency usual) {
        try {
            var currency = code.isEmpty() ? usual : Currency.getInstance(code);
            return Math.max(0, currency.getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownAndRefusedLater) {
            return HugeNumber.LARGEST;
        }
    }
}
