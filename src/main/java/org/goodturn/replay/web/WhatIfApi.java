package org.goodturn.replay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.merchant.Merchant;
import org.goodturn.replay.Asking;
import org.goodturn.replay.Naming;
import org.goodturn.replay.Replay;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/campaigns/{campaign}/what-if")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What if?", description = "A campaign's draft, replayed over a period of the past")
class WhatIfApi {

    private static final int LARGEST = 1024;

    private final Asking asking;
    private final Naming naming;
    private final Idempotency idempotency;
    private final JsonBody bodies;
    private final CurrentKey key;
    private final CurrentMerchant current;
    private final ObjectMapper json;
    private final Clock clock;

    WhatIfApi(
            Asking asking,
            Naming naming,
            Idempotency idempotency,
            JsonBody bodies,
            CurrentKey key,
            CurrentMerchant current,
            ObjectMapper json,
            Clock clock) {
        this.asking = asking;
        this.naming = naming;
        this.idempotency = idempotency;
        this.bodies = bodies;
        this.key = key;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Replay the draft, or what was published when there is none",
            description =
                    "Days of the merchant's time zone, both included. Goes on in the background; ask how far it is.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "October",
                                            value = "{\"from\": \"2026-10-01\", \"to\": \"2026-10-31\"}")))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ReplayJson.class)))
    public Response ask(
            @RestPath String campaign, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey, byte[] sent) {
        var known = find(campaign);
        var days = days(sent);
        return idempotency.once("campaigns/" + campaign + "/what-if", idempotencyKey, sent, clock.instant(), () -> {
            var zone = Merchant.of(current.id()).timeZone();
            var replay = asking.ask(known, days.start(zone), days.end(zone), key.publicId());
            return new Idempotency.Answer(202, text(ReplayJson.of(known, replay)));
        });
    }

    @GET
    @Path("{replay}")
    @Transactional
    @Operation(summary = "Read how far a replay is, and what it would have cost")
    public ReplayJson read(@RestPath String campaign, @RestPath String replay) {
        var known = find(campaign);
        return ReplayJson.of(known, find(known, replay));
    }

    @GET
    @Path("{replay}/differences")
    @Transactional
    @Operation(
            summary = "List the rewards that would be others",
            description = "The first 5,000 of them, in the order in which they were earned; all are counted.")
    public Slice<DifferenceJson> differences(
            @RestPath String campaign, @RestPath String replay, @RestQuery String cursor, @RestQuery String limit) {
        var known = find(campaign);
        return DifferenceJson.slice(find(known, replay), naming, cursor, Slice.size(limit));
    }

    private DayRange days(byte[] sent) {
        var body = bodies.object(sent, LARGEST);
        var problems = Problems.none();
        var days = new WhatIfForm(JsonBody.text(body, "from"), JsonBody.text(body, "to")).read(problems);
        Stream.of("from", "to").filter(problems::has).forEach(field -> {
            throw ProblemException.field(field, problems.of(field));
        });
        return days;
    }

    private String text(ReplayJson replay) {
        try {
            return json.writeValueAsString(replay);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a replay is writable as JSON", unexpected);
        }
    }

    private static Campaign find(String campaign) {
        return Campaign.of(campaign).orElseThrow(() -> ProblemException.notFound("campaign"));
    }

    private static Replay find(Campaign campaign, String replay) {
        return Replay.of(campaign, replay).orElseThrow(() -> ProblemException.notFound("replay"));
    }
}
