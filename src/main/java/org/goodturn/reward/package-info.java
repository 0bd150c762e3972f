/**
 * What people earn, and getting it to them. A cleared referral is measured against its campaign's rules by
 * {@link org.goodturn.reward.rule.RewardRules}, a pure function; what is earned is held, then fulfilled from a coupon
 * pool or by a supplier, then sent and used: EARNED → FULFILLED → SENT → REDEEMED, FAILED in between, or CANCELED
 * before and REVOKED after fulfilment; what had expired may turn out to have been used in time. What refunds take back
 * stands beside the reward.
 */
package org.goodturn.reward;
