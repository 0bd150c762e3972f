package org.goodturn.reward.web;

import java.util.List;
import java.util.Map;
import org.goodturn.reward.ledger.Balance;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.web.Slice;

/**
 * The books as their page shows them.
 *
 * @param reward whose entries are shown alone; null for all
 */
public record LedgerView(List<Balance> balances, Slice<Ledger.Entry> page, String reward, BooksView books) {

    private static final Map<String, String> POSTINGS = Map.of(
            "EARNED", "Earned",
            "FULFILLED", "Handed over",
            "REDEEMED", "Used",
            "CANCELED", "Stopped",
            "REDUCED", "Taken back before it was handed over",
            "REVOKED", "Taken back",
            "REINSTATED", "Given back, as it was used in time",
            "OWED_BACK", "To be got back");

    private static final Map<String, String> ACCOUNTS = Map.of(
            "COST", "Cost",
            "PROMISED", "Promised",
            "OUTSTANDING", "Outstanding",
            "USED", "Used",
            "OWED_BACK", "Owed back");

    public String posting(Ledger.Entry entry) {
        return POSTINGS.get(entry.posting());
    }

    public String account(String name) {
        return ACCOUNTS.get(name);
    }

    /** Null at the end. */
    public String next() {
        return page.nextCursor() == null ? null : LedgerPages.PATH + "?after=" + page.nextCursor();
    }
}
