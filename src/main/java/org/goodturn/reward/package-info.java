/**
 * What people earn, and getting it to them. A cleared referral is measured against its campaign's terms by
 * {@link org.goodturn.reward.RewardRules}, a pure function; what is earned is held, then fulfilled with a code from a
 * coupon pool, then sent: EARNED → FULFILLED → SENT → REDEEMED, or CANCELED before and REVOKED after fulfilment.
 */
package org.goodturn.reward;
