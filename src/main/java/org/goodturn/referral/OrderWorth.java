package org.goodturn.referral;

import java.util.Currency;
import java.util.Optional;
import org.goodturn.event.Event;
import org.goodturn.shared.money.Money;

/** What an order was worth, for those further down who know events by their number only. */
public final class OrderWorth {

    private OrderWorth() {}

    /** @param usual where the order names no currency. @return nothing when it names no amount */
    public static Optional<Money> of(long eventId, Currency usual) {
        return Event.of(eventId).data().sale(usual);
    }
}
