package org.goodturn.reward.ledger;

/** Where an amount stands. Debits are above zero, credits below. */
public enum Account {
    /** What the program costs: all that was promised and not taken back. */
    COST,
    /** Owed to people who have earned it and do not have it yet. */
    PROMISED,
    /** Owed by way of codes that people have and may still use. */
    OUTSTANDING,
    /** Given: the codes were used. */
    USED,
    /** To be got back from people who used what a refund took back. */
    OWED_BACK
}
