package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/** An order carried a coupon, by the word of the shop's server. Whose it is, the feature with the coupons knows. */
public record CouponUsed(String code, long eventId, Instant usedAt, Findings findings, Instant now) {}
