/**
 * May we trust it? {@link org.goodturn.quality.Verdict} is decided by a pure function from facts loaded before, with
 * every reason. A step that passes moves on and is announced as {@link org.goodturn.quality.ReferralCleared}; one in
 * doubt waits in a {@link org.goodturn.quality.Review} until staff have decided, and one that does not count denies its
 * referral: {@link org.goodturn.quality.ReferralBlocked}.
 */
package org.goodturn.quality;
