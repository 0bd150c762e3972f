/**
 * The form of a reward rule: what is typed, and how it becomes a rule and back. It has one part for each class of
 * condition, value and cap.
 */
package org.goodturn.campaign.web.rule;
