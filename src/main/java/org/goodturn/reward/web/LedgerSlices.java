package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Slice;

/** The books page by page, newest entry first. */
@ApplicationScoped
class LedgerSlices {

    private final Ledger ledger;

    LedgerSlices(Ledger ledger) {
        this.ledger = ledger;
    }

    Slice<Ledger.Entry> after(Cursor cursor, int size) {
        return Slice.of(ledger.before(cursor.id(), size + 1), size, entry -> new Cursor(entry.at(), entry.number()));
    }
}
