package org.goodturn.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.goodturn.shared.json.HugeNumber;

/** An id is one, however it is written: tables and scripts make 1001.0 of an order's 1001, or put blanks around it. */
final class IdNumbers {

    private static final List<String> IDS = List.of(
            "partner_user_id",
            "previous_partner_user_id",
            "advocate_partner_user_id",
            "partner_conversion_id",
            "partner_refund_id",
            "anonymous_id");

    private IdNumbers() {}

    static void tidy(ObjectNode data) {
        for (var field : IDS) {
            var id = data.path(field);
            if (id.isTextual() && !id.textValue().isBlank()) {
                data.put(field, id.textValue().strip());
            } else if (id.isNumber() && !id.isIntegralNumber() && !HugeNumber.isIn(id)) {
                tidy(data, field, id.decimalValue().stripTrailingZeros());
            }
        }
    }

    private static void tidy(ObjectNode data, String field, BigDecimal number) {
        if (number.scale() <= 0) {
            data.put(field, number.toBigInteger());
        }
    }
}
