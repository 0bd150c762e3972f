package org.goodturn.reward.ledger;

/** Why an amount moves, and between which accounts. */
public enum Posting {
    EARNED(Account.COST, Account.PROMISED),
    FULFILLED(Account.PROMISED, Account.OUTSTANDING),
    REDEEMED(Account.OUTSTANDING, Account.USED),
    CANCELED(Account.PROMISED, Account.COST),
    /** A part was taken back before it was handed over. */
    REDUCED(Account.PROMISED, Account.COST),
    /** All or a part was taken back after it was handed over. */
    REVOKED(Account.OUTSTANDING, Account.COST),
    /** It had expired, and was used before that. */
    REINSTATED(Account.COST, Account.OUTSTANDING),
    /** All or a part was taken back after it was used. */
    OWED_BACK(Account.OWED_BACK, Account.COST);

    private final Account debit;
    private final Account credit;

    Posting(Account debit, Account credit) {
        this.debit = debit;
        this.credit = credit;
    }

    Account debit() {
        return debit;
    }

    Account credit() {
        return credit;
    }
}
