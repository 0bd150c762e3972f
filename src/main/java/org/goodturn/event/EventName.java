package org.goodturn.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The events that mean something to the product. Any other name is kept and shown, and brings about nothing. */
public enum EventName {
    /** A person became an advocate; told by whatever gave the personal link. */
    ENROLLED("enrolled"),
    CLAIMED("claimed"),
    /** Somebody says after an order who had brought the person. */
    CLAIMED_LATE("claimed_late"),
    REGISTRATION("registration"),
    CONVERSION("conversion"),
    ORDER_CREATED("order_created"),
    ORDER_CANCELLED("order_cancelled"),
    ORDER_FULFILLED("order_fulfilled"),
    ORDER_REFUNDED("order_refunded"),
    REFUND("refund");

    private final String wire;

    EventName(String wire) {
        this.wire = wire;
    }

    /** As it stands in requests and in the journal. */
    public String wire() {
        return wire;
    }

    public static List<String> wires() {
        return Arrays.stream(values()).map(EventName::wire).toList();
    }

    public static Optional<EventName> of(String wire) {
        return Arrays.stream(values()).filter(name -> name.wire.equals(wire)).findFirst();
    }

    /** Says what became of an order, and means something only once the order is known. */
    boolean followsOrder() {
        return this == ORDER_CANCELLED || this == ORDER_FULFILLED || isRefund();
    }

    /** Money went back, for a part of an order or all of it; shops say it either way. */
    public boolean isRefund() {
        return this == ORDER_REFUNDED || this == REFUND;
    }

    /** Somebody bought; shops say it either way. */
    public boolean isSale() {
        return this == CONVERSION || this == ORDER_CREATED;
    }
}
