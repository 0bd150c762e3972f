package org.goodturn.reward.web;

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

@Path("/api/v1/rewards")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards", description = "What people earned, and what became of it")
class RewardApi {

    private final RewardRows rows;
    private final RewardTraces traces;

    RewardApi(RewardRows rows, RewardTraces traces) {
        this.rows = rows;
        this.traces = traces;
    }

    @GET
    @Operation(
            summary = "List rewards, newest first",
            description =
                    "Filters: email, campaign_id, referral_id, role (advocate, friend), state (earned, fulfilled, sent …).")
    public Slice<RewardJson> list(
            @RestQuery String email,
            @RestQuery("campaign_id") String campaign,
            @RestQuery("referral_id") String referral,
            @RestQuery String role,
            @RestQuery String state,
            @RestQuery String cursor,
            @RestQuery String limit) {
        var size = Slice.size(limit);
        var filter = new RewardFilter(email, campaign, referral, role, state);
        return Slice.of(
                rows.list(filter, Cursor.parse(cursor), size + 1), size, RewardRows.Row::cursor, RewardJson::of);
    }

    @GET
    @Path("{reward}")
    @Operation(summary = "Read one reward", description = "With its history and every reason of the decision.")
    public RewardJson read(@RestPath("reward") String id) {
        return rows.one(id).map(RewardJson::of).orElseThrow(() -> ProblemException.notFound("reward"));
    }

    @GET
    @Path("{reward}/trace")
    @Operation(
            summary = "Follow a reward back to where it comes from",
            description =
                    "The event, the evidence for who brought whom, the rule in its version, what suppliers were asked, and its entries in the ledger.")
    public RewardTrace trace(@RestPath("reward") String id) {
        return traces.of(id).orElseThrow(() -> ProblemException.notFound("reward"));
    }
}
