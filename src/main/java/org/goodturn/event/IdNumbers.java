package org.goodturn.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.goodturn.shared.json.WholeNumber;

/** An id is one, however it is written: as 1001 or as 1001.0, with blanks around it or without. */
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
            } else if (id.isNumber()) {
                data.set(field, WholeNumber.of(id));
            }
        }
    }
}
