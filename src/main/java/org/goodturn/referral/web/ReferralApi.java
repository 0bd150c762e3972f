package org.goodturn.referral.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/referrals")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "Who brought whom, how far it got, and why")
class ReferralApi {

    private final ReferralRows rows;

    ReferralApi(ReferralRows rows) {
        this.rows = rows;
    }

    @GET
    @Operation(
            summary = "List referrals, newest first",
            description =
                    "Filters: email (of advocate or friend), campaign_id, state (pending, qualified, approved, denied), review (open, approved, declined).")
    public Slice<ReferralJson> list(
            @RestQuery String email,
            @RestQuery("campaign_id") String campaign,
            @RestQuery String state,
            @RestQuery String review,
            @RestQuery String cursor,
            @RestQuery String limit) {
        var size = Slice.size(limit);
        var found = rows.list(new ReferralFilter(email, campaign, state, review), Cursor.parse(cursor), size + 1);
        return Slice.of(found, size, ReferralRows.Row::cursor, ReferralJson::of);
    }

    @GET
    @Path("{referral}")
    @Operation(summary = "Read one referral", description = "With the evidence and every reason of the decision.")
    public ReferralJson read(@RestPath("referral") String id) {
        return rows.one(id).map(ReferralJson::of).orElseThrow(() -> ProblemException.notFound("referral"));
    }
}
