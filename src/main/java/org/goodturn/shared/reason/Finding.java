package org.goodturn.shared.reason;

/**
 * One reason of a decision.
 *
 * @param step which part of the product found it: {@code event}, {@code referral}, {@code quality}, {@code reward}
 * @param code stable, lower case, for machines
 * @param sentence for staff, in plain words, without personal data
 */
public record Finding(String step, String code, String sentence) {}
