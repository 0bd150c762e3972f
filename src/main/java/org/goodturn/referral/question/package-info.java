/**
 * A friend names the advocate after the order by name only. {@link org.goodturn.referral.question.Questions} keeps the
 * word until a job has looked who is called so; one to three advocates are asked by mail
 * ({@link org.goodturn.referral.question.AdvocateAsked}) and may confirm it once, until the time for late claims is
 * over. Then it goes, as it does with either person. Nothing here decides anything: a word that was confirmed becomes
 * the same event as every other late claim.
 */
package org.goodturn.referral.question;
