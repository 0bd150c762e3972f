/**
 * Who earns what on a step of a referral? {@link org.goodturn.reward.rule.RewardRules} is pure: rules, facts and the
 * moment come in, a decision for each rule goes out, with every reason. The facts are loaded before, by
 * {@link org.goodturn.reward.rule.FactFinding}, which also holds back whoever would count the same at the same time.
 */
package org.goodturn.reward.rule;
