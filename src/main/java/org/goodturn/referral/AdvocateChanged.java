package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/**
 * Stronger evidence gave a referral to another advocate.
 *
 * @param eventId the event that brought it
 */
public record AdvocateChanged(Referral referral, long eventId, Findings findings, Instant now) {}
