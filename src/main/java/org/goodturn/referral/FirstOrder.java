package org.goodturn.referral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.goodturn.shared.money.Money;

/**
 * The order that made the friend a customer, as far as we know.
 *
 * @param eventId the event that told of it
 * @param sale what it was worth; null when it was not said
 */
@Embeddable
record FirstOrder(
        @Column(name = "conversion_id") Long eventId,
        @Column(name = "converted_at") Instant at,

        @Embedded
        @AttributeOverride(name = "minor", column = @Column(name = "sale_minor"))
        @AttributeOverride(name = "currency", column = @Column(name = "sale_currency"))
        Money sale) {

    static FirstOrder of(Progress order) {
        return new FirstOrder(order.eventId(), order.at(), order.sale());
    }
}
