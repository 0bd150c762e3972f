package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/**
 * An order of a friend was cancelled.
 *
 * @param orderId the event that told of the order
 * @param eventId the event that told of its end
 */
public record OrderCancelled(Referral referral, long orderId, long eventId, Findings findings, Instant now) {}
