/**
 * What may speak against a referral: one pure class for each rule, from facts to an {@link java.util.Optional} signal
 * with its weight, its code for machines and its sentence for staff.
 */
package org.goodturn.quality.signal;
