package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Findings;

/**
 * A part of a friend's order was refunded, or all of it.
 *
 * @param orderId the event that told of the order
 * @param eventId the event that told of the refund
 * @param amount what was refunded; null for all of it
 * @param sale what the order was worth; null when it was not said
 */
public record OrderRefunded(
        Referral referral, long orderId, long eventId, Money amount, Money sale, Findings findings, Instant now) {}
