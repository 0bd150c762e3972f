package org.goodturn.quality;

import java.time.Instant;
import org.goodturn.referral.Referral;

/** A referral was denied: what was earned by it and not handed over is withdrawn. */
public record ReferralBlocked(Referral referral, String reason, Instant now) {}
