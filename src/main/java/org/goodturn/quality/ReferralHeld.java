package org.goodturn.quality;

import java.time.Instant;
import org.goodturn.referral.Referral;

/** Somebody has to look at a referral: nothing that was earned by it is handed over until then. */
public record ReferralHeld(Referral referral, Instant now) {}
