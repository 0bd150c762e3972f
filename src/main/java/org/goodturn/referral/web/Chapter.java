package org.goodturn.referral.web;

import java.util.List;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.shared.reason.Decision;

/**
 * One thing we were told of the friend, and what was decided on it.
 *
 * @param result null while it waits
 * @param isConversion whether it is the order that the referral rests on
 */
public record Chapter(Event event, EventResult result, boolean isConversion) {

    /** A result's state, or QUEUED. */
    public String state() {
        return result == null ? "QUEUED" : result.state().name();
    }

    public List<Decision> decisions() {
        return result == null ? List.of() : Decision.of(result.findings());
    }

    /** The shop's own number of the order; null when there is none. */
    public String order() {
        return event.data().partnerConversionId().orElse(null);
    }

    /** What the shop says the order was worth, as it said it; null when it did not. */
    public String value() {
        var data = event.data();
        return data.text("cart_value")
                .map(value -> data.text("currency")
                        .map(currency -> value + " " + currency)
                        .orElse(value))
                .orElse(null);
    }
}
