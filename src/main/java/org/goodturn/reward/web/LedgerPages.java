package org.goodturn.reward.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.May;
import org.goodturn.reward.Reward;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestQuery;

/** What rewards cost, what is owed, and every entry that led there. */
@Path(LedgerPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class LedgerPages {

    static final String PATH = "/portal/rewards/ledger";
    private static final int SIZE = 50;

    @CheckedTemplate(basePath = "reward", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ledger(LedgerView view, boolean later);
    }

    private final LedgerSlices slices;
    private final Ledger ledger;

    LedgerPages(LedgerSlices slices, Ledger ledger) {
        this.slices = slices;
        this.ledger = ledger;
    }

    /** @param check anything, to have the chain looked through */
    @GET
    @Transactional
    public TemplateInstance show(@RestQuery String after, @RestQuery String reward, @RestQuery String check) {
        var alone = reward == null || reward.isEmpty() ? null : known(reward);
        var page = alone == null
                ? slices.after(Cursor.parse(after), SIZE)
                : new Slice<Ledger.Entry>(ledger.of(alone), null);
        return Templates.ledger(
                new LedgerView(ledger.balances(), page, alone, check == null ? null : finding()),
                after != null && !after.isEmpty());
    }

    private static String known(String reward) {
        return Reward.of(reward)
                .orElseThrow(() -> ProblemException.notFound("reward"))
                .publicId();
    }

    private LedgerView.Finding finding() {
        var broken = ledger.firstBroken();
        return broken.isEmpty()
                ? new LedgerView.Finding(
                        true, "The chain holds: every entry is as it was written, and none is missing.")
                : new LedgerView.Finding(
                        false,
                        "The chain breaks at entry " + broken.getAsLong()
                                + ": it was changed, or entries before it were removed.");
    }
}
