/**
 * What a campaign promises beyond its plain offer: {@link org.goodturn.campaign.rule.RewardRule rules}, each with
 * conditions, caps and a recurrence. Values only; who earns what by them is decided in {@code reward}.
 */
package org.goodturn.campaign.rule;
