package org.goodturn.integration.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.campaign.Campaign;
import org.goodturn.person.Identity;
import org.goodturn.person.token.IdentityTokens;
import org.goodturn.person.token.Proof;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/**
 * {@code POST /v3/{campaign_id}/referrals}, as the Extole story calls it: from a server, or from a page in a browser.
 */
@Path("/v3/{campaign}/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals, Extole style", description = "Enrol somebody and get the personal link; also from a browser")
class StoryReferralsApi {

    private static final int LARGEST = 16 * 1024;

    private final StoryDoor door;
    private final JsonBody body;
    private final IdentityTokens tokens;
    private final StoryEnrolling enrolling;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    StoryReferralsApi(
            StoryDoor door,
            JsonBody body,
            IdentityTokens tokens,
            StoryEnrolling enrolling,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.idempotency = idempotency;
        this.json = json;
        this.door = door;
        this.body = body;
        this.tokens = tokens;
        this.enrolling = enrolling;
        this.clock = clock;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response preflight(@RestPath("campaign") String campaign, HttpServerRequest http) {
        var answer = Response.noContent();
        return door.open(http, campaign)
                ? answer.header("Access-Control-Allow-Methods", "POST")
                        .header("Access-Control-Allow-Headers", "authorization, content-type, idempotency-key")
                        .header("Access-Control-Max-Age", "600")
                        .build()
                : answer.build();
    }

    @POST
    @StoryKeyed
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enrol an advocate",
            description =
                    "Answers 201 with the personal link and code, and 200 with the same when the e-mail is enrolled already.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = StoryReferralJson.Request.class),
                            examples = @ExampleObject(name = "story", value = StoryReferralJson.EXAMPLE)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StoryReferralJson.class)))
    public Response enrol(
            @RestPath("campaign") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            byte[] sent,
            HttpServerRequest http) {
        var said = body.object(sent, LARGEST);
        var proof = tokens.in(said);
        proof.map(Proof::identity).map(Identity::email).ifPresent(email -> said.put("email", email.value()));
        var request = StoryReferralJson.Request.of(said);
        var campaign = Campaign.of(id).orElseThrow(() -> ProblemException.notFound("campaign"));
        var source = door.sourceOf(http);
        var isProven = source.isTrusted() || proof.filter(Proof::verifies).isPresent();
        var now = clock.instant();
        // the keys of pages are not those of servers
        var route = "v3/" + campaign.publicId() + "/referrals/" + source;
        return idempotency.once(
                route, key, sent, now, () -> answer(enrolling.enrol(campaign, request, source, isProven, now)));
    }

    private Idempotency.Answer answer(StoryEnrolling.Enrolled enrolled) {
        try {
            return new Idempotency.Answer(enrolled.isNew() ? 201 : 200, json.writeValueAsString(enrolled.json()));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("an enrolment is writable as JSON", unexpected);
        }
    }
}
