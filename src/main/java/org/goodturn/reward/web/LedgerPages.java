package org.goodturn.reward.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.reward.Reward;
import org.goodturn.reward.books.BooksCheck;
import org.goodturn.reward.books.BooksChecks;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

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
    private final BooksChecks checks;
    private final CurrentStaff staff;
    private final Clock clock;

    LedgerPages(LedgerSlices slices, Ledger ledger, BooksChecks checks, CurrentStaff staff, Clock clock) {
        this.slices = slices;
        this.ledger = ledger;
        this.checks = checks;
        this.staff = staff;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery String after, @RestQuery String reward) {
        var alone = reward == null || reward.isEmpty() ? null : known(reward);
        var page = alone == null
                ? slices.after(Cursor.parse(after), SIZE)
                : new Slice<Ledger.Entry>(ledger.of(alone), null);
        return Templates.ledger(
                new LedgerView(ledger.balances(), page, alone, books()), after != null && !after.isEmpty());
    }

    /** Has all the books looked through now, and not only at night. */
    @POST
    @Path("check")
    @RolesAllowed(May.DECIDE)
    @Transactional
    public RestResponse<TemplateInstance> check() {
        checks.ask(staff.publicId(), clock.instant());
        return Answers.seeOther(PATH);
    }

    private BooksView books() {
        return new BooksView(BooksCheck.last().orElse(null), BooksCheck.isUnderWay(), staff.may(May.DECIDE));
    }

    private static String known(String reward) {
        return Reward.of(reward)
                .orElseThrow(() -> ProblemException.notFound("reward"))
                .publicId();
    }
}
