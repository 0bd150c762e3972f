package org.goodturn.why;

import java.util.List;

/**
 * Everything that explains what was asked.
 *
 * @param answer in short
 * @param timeline from the first to the last
 */
public record Explanation(Question question, List<String> answer, List<ReferralFact> referrals, List<Entry> timeline) {}
