/**
 * Why was this rewarded, or not? For an order, an e-mail, a referral, an event or a reward: the answer in sentences and
 * one line of time with the verdict of each rule, all of it from reasons that were stored when it was decided.
 */
package org.goodturn.why;
