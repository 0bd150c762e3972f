package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.shared.money.Money;

/**
 * What the friend did.
 *
 * @param trigger the step
 * @param eventId the event that says so
 * @param at when it happened
 * @param isFact whether a server said it; a browser's word may not release value
 * @param sale the order's value; null when there is none
 */
public record Progress(Trigger trigger, long eventId, Instant at, boolean isFact, Money sale) {}
