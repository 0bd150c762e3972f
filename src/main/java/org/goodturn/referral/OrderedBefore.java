package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/**
 * A friend turns out to have ordered before being referred: we hear of it only now.
 *
 * @param eventId the event that tells of the order
 */
public record OrderedBefore(Referral referral, long eventId, Findings findings, Instant now) {}
