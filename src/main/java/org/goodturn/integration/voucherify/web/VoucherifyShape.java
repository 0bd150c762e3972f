package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.goodturn.integration.voucherify.CustomerDay;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/** What a customer has to look like, so that Voucherify's clients can read back what was taken. */
final class VoucherifyShape {

    private static final List<String> TEXTS = List.of("name", "phone", "description");
    private static final List<String> BOXES = List.of("address", "metadata");
    private static final Map<String, String> NO_EMAIL = Map.of("email", "one e-mail address, as name@example.com");

    private VoucherifyShape() {}

    static void require(ObjectNode customer) {
        TEXTS.forEach(text -> JsonBody.text(customer, text));
        requireEmail(customer.path("email"));
        CustomerDay.FIELDS.forEach(day -> requireDay(customer, day));
        for (var box : BOXES) {
            if (customer.hasNonNull(box) && !customer.path(box).isObject()) {
                throw ProblemException.field(box, "an object");
            }
        }
        requireTexts(customer.path("address"));
    }

    /** Looked at here, since what is told of somebody who is known is told by the address they have. */
    private static void requireEmail(JsonNode email) {
        var says = !email.isMissingNode()
                && !email.isNull()
                && !(email.isTextual() && email.asText().isBlank());
        if (says && EmailAddress.parse(email.asText()).isEmpty()) {
            throw new ProblemException(422, "invalid_field", "The customer was not taken.", NO_EMAIL);
        }
    }

    private static void requireDay(ObjectNode customer, String field) {
        var text = JsonBody.text(customer, field);
        if (text != null && !text.isBlank() && CustomerDay.of(text).isEmpty()) {
            throw ProblemException.field(field, "a date, as 1990-12-31");
        }
    }

    private static void requireTexts(JsonNode address) {
        if (address.valueStream().anyMatch(value -> value.isContainerNode() || value.isBoolean())) {
            throw ProblemException.field("address", "an object of texts");
        }
    }
}
