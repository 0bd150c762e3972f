package org.goodturn.why;

import java.util.List;

/**
 * Everything that explains what was asked.
 *
 * @param answer in short
 */
public record Explanation(Question question, List<String> answer, List<ReferralFact> referrals, Timeline timeline) {}
