/**
 * The books of what rewards cost and what is owed: amounts go from one {@link org.goodturn.reward.ledger.Account} to
 * another by {@link org.goodturn.reward.ledger.Transfer}, which are added and never changed. The database balances and
 * chains them.
 */
package org.goodturn.reward.ledger;
