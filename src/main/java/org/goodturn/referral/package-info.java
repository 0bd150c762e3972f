/**
 * Who brought whom, by what evidence, and how far it got: PENDING ⇄ DENIED, QUALIFIED, APPROVED (final). The decision
 * is {@link org.goodturn.referral.Attribution}, a pure function; {@link org.goodturn.referral.Attributing} loads what
 * it needs and stores what it says, then announces {@link org.goodturn.referral.FriendReferred} for quality to judge.
 */
package org.goodturn.referral;
