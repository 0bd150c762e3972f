package org.goodturn.quality.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** Decides on referrals in review. What cannot be decided so, or not any more, is refused. */
@Path("/api/v1/referrals/{referral}")
@Keyed
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "Who brought whom, how far it got, and why")
@APIResponse(
        responseCode = "200",
        content = @Content(schema = @Schema(implementation = ReferralDecisionApi.DecisionJson.class)))
@APIResponse(responseCode = "409", description = "referral.illegal_move: it cannot be decided so from where it stands")
class ReferralDecisionApi {

    private static final int LARGEST = 4 * 1024;
    private static final int LONGEST = 150;

    /** What was decided; the referral itself says where that led. */
    @Schema(name = "ReferralDecision")
    record DecisionJson(@JsonProperty("referral_id") String referralId, String decision) {}

    private final ReviewDecisions decisions;
    private final CurrentKey key;
    private final JsonBody bodies;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    ReferralDecisionApi(
            ReviewDecisions decisions,
            CurrentKey key,
            JsonBody bodies,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.decisions = decisions;
        this.key = key;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Path("approval")
    @Transactional
    @Operation(summary = "Approve a referral in review", description = "Body: {\"reason\": …}.")
    public Response approve(@RestPath String referral, @HeaderParam(IdempotencyKey.HEADER) String once, byte[] sent) {
        return decide(referral, "approval", once, sent);
    }

    @POST
    @Path("qualification")
    @Transactional
    @Operation(
            summary = "Qualify a referral that is pending",
            description = "As if the friend had opened an account. Body: {\"reason\": …}.")
    public Response qualify(@RestPath String referral, @HeaderParam(IdempotencyKey.HEADER) String once, byte[] sent) {
        return decide(referral, "qualification", once, sent);
    }

    @POST
    @Path("denial")
    @Transactional
    @Operation(summary = "Deny a referral before it is approved", description = "Body: {\"reason\": …}.")
    public Response deny(@RestPath String referral, @HeaderParam(IdempotencyKey.HEADER) String once, byte[] sent) {
        return decide(referral, "denial", once, sent);
    }

    @POST
    @Path("reopening")
    @Transactional
    @Operation(summary = "Take a decision back", description = "Within 14 days. Body: {\"reason\": …}.")
    public Response reopen(@RestPath String referral, @HeaderParam(IdempotencyKey.HEADER) String once, byte[] sent) {
        return decide(referral, "reopening", once, sent);
    }

    private Response decide(String referral, String noun, String once, byte[] sent) {
        decisions.find(referral);
        return idempotency.once(
                "referrals/" + referral + "/" + noun,
                once,
                sent,
                clock.instant(),
                () -> new Idempotency.Answer(200, decided(referral, noun, sent)));
    }

    private String decided(String referral, String noun, byte[] sent) {
        var reason = PlainText.typed(JsonBody.text(bodies.object(sent, LARGEST), "reason"));
        if (reason.isEmpty() || reason.length() > LONGEST || !reason.matches(PlainText.LINES)) {
            throw ProblemException.field(
                    "reason", "a sentence of at most " + LONGEST + " characters that stays in the history");
        }
        decisions.make(referral, noun, key.publicId(), reason);
        return json.valueToTree(new DecisionJson(referral, noun)).toString();
    }
}
