package org.goodturn.quality.web;

import java.time.Instant;
import java.util.List;
import org.goodturn.quality.ReviewState;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.web.Problems;

/** The review queue as its page shows it. */
public record ReviewView(
        List<Line> open, List<Line> decided, int waiting, boolean mayDecide, ReviewForm form, Problems problems) {

    /** One referral, with what speaks against it. */
    public record Line(ReviewRows.Row row, List<Finding> signals) {

        /** Null when the rules decided, or a key. */
        public String by() {
            return row.decidedBy();
        }

        public boolean isDeclined() {
            return row.state() == ReviewState.DECLINED;
        }

        public Instant openedAt() {
            return row.openedAt();
        }
    }

    /** How many are not on this page. */
    public int more() {
        return waiting - open.size();
    }
}
