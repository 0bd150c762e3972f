package org.goodturn.reward.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.reward.books.BooksCheck;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/ledger")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "What rewards cost and what is owed, by double entry")
class LedgerApi {

    /** What is owed, one line for each currency. */
    @Schema(name = "LedgerBalances")
    public record Balances(List<LedgerJson.Standing> data) {}

    private final Ledger ledger;
    private final LedgerSlices slices;

    LedgerApi(Ledger ledger, LedgerSlices slices) {
        this.ledger = ledger;
        this.slices = slices;
    }

    @GET
    @Path("balances")
    @Operation(summary = "Read what is owed", description = "One line for each currency.")
    public Balances balances() {
        return new Balances(
                ledger.balances().stream().map(LedgerJson.Standing::of).toList());
    }

    @GET
    @Path("check")
    @Transactional
    @Operation(
            summary = "Read whether the books are right",
            description = "As of the last look through them, which happens every night.")
    public LedgerJson.Check check() {
        return BooksCheck.last().map(LedgerJson.Check::of).orElseThrow(() -> ProblemException.notFound("check"));
    }

    @GET
    @Path("entries")
    @Operation(
            summary = "List the entries of the books, newest first",
            description = "Each debits one account and credits another with the same amount.")
    public Slice<LedgerJson.Entry> entries(@RestQuery String cursor, @RestQuery String limit) {
        var page = slices.after(Cursor.parse(cursor), Slice.size(limit));
        return new Slice<>(page.data().stream().map(LedgerJson.Entry::of).toList(), page.nextCursor());
    }
}
