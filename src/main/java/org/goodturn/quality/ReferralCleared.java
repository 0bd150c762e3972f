package org.goodturn.quality;

import java.time.Instant;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.shared.reason.Findings;

/** A step of a referral passed and is a fact: rewards may be earned on it. */
public record ReferralCleared(Referral referral, Progress progress, Findings findings, Instant now) {}
