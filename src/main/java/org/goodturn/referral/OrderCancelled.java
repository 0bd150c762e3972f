package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/** The order behind a referral was cancelled. */
public record OrderCancelled(Referral referral, Findings findings, Instant now) {}
