package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventRules;

/**
 * What an event that came under one name would have said under another.
 *
 * @param order the order's id; null when none is found
 * @param value the order's value, or what was refunded, as it was sent; null when none is found
 * @param lacks what would be missing or refused, in sentences
 */
public record Preview(String order, String value, List<String> lacks) {

    /** @param usual the currency of a value without one */
    public static Preview of(ObjectNode sent, String name, Currency usual) {
        var data = sent.deepCopy();
        var meaning = EventName.of(name);
        meaning.ifPresent(any -> SegmentAside.putBack(data));
        meaning.filter(SegmentData::isAboutAnOrder).ifPresent(order -> SegmentData.fillIn(data, order));
        SegmentAmounts.tidy(data, usual);
        var lacks = new ArrayList<String>();
        EventRules.problemsOf(data, usual)
                .forEach((field, expected) -> lacks.add("Would be refused: " + field + " is not " + expected + "."));
        var fields = new EventData(data);
        var order = fields.partnerConversionId().orElse(null);
        var isRefund = meaning.filter(EventName::isRefund).isPresent();
        var value = fields.text(isRefund ? "refund_amount" : "cart_value").orElse(null);
        if (meaning.filter(SegmentData::isAboutAnOrder).isPresent() && order == null) {
            lacks.add("Names no order: send partner_conversion_id or order_id.");
        }
        if (meaning.filter(EventName::isSale).isPresent() && value == null) {
            lacks.add("Names no value: send cart_value, total or revenue.");
        }
        if (isRefund) {
            lacks.addAll(lacksOfRefund(fields));
        }
        if (meaning.filter(EventName.REGISTRATION::equals).isPresent()
                && fields.partnerUserId().isEmpty()) {
            lacks.add("Names no customer: send userId.");
        }
        return new Preview(order, value, List.copyOf(lacks));
    }

    private static List<String> lacksOfRefund(EventData fields) {
        var lacks = new ArrayList<String>();
        if (fields.text("refund_amount").isEmpty()) {
            lacks.add(
                    "Names no amount, so all of the order counts as refunded: send refund_amount, total, revenue or value.");
        }
        if (fields.partnerRefundId().isEmpty()) {
            lacks.add("Names no refund: send partner_refund_id or refund_id, so that it counts once.");
        }
        return lacks;
    }
}
