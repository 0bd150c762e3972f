package org.goodturn.quality;

import java.time.Instant;
import org.goodturn.referral.Referral;

/** Somebody looked at a referral and approved it: what was held back is handed over when it is due. */
public record ReferralReleased(Referral referral, Instant now) {}
