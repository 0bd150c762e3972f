/**
 * May we trust it? {@link org.goodturn.quality.Verdict} is decided by a pure function from facts loaded before, with
 * every reason. A referral that passes moves on and is announced as {@link org.goodturn.quality.ReferralCleared}.
 */
package org.goodturn.quality;
