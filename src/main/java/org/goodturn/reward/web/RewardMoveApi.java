package org.goodturn.reward.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.reward.RewardMoves;
import org.goodturn.reward.supplier.CallingBack;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.Keyed;
import org.jboss.resteasy.reactive.RestPath;

/** Moves a reward along its life cycle. What it cannot do from where it stands is refused; what is so already stays. */
@Path("/api/v1/rewards/{reward}")
@Keyed
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards", description = "What people earned, and what became of it")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RewardJson.class)))
@APIResponse(responseCode = "409", description = "reward.illegal_move: it cannot be done from where the reward stands")
class RewardMoveApi {

    private final RewardMoves moves;
    private final CallingBack callingBack;
    private final RewardMoving moving;

    RewardMoveApi(RewardMoves moves, CallingBack callingBack, RewardMoving moving) {
        this.moves = moves;
        this.callingBack = callingBack;
        this.moving = moving;
    }

    @POST
    @Path("approval")
    @Transactional
    @Operation(summary = "End the hold and hand over", description = "Body: {}.")
    public Response approve(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(reward, "approval", key, sent, (one, by) -> moves.approve(one, by.actor(), by.now()));
    }

    @POST
    @Path("cancellation")
    @Transactional
    @Operation(summary = "Withdraw before it is handed over", description = "Body: {\"reason\": …}.")
    public Response cancel(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(
                reward, "cancellation", key, sent, (one, by) -> moves.cancel(one, by.actor(), by.needed(), by.now()));
    }

    @POST
    @Path("fulfillment")
    @Transactional
    @Operation(
            summary = "It was handed over; also how a supplier calls back",
            description =
                    "Body: {\"code\": …}, what the person gets. Not for rewards whose codes come from a pool. For one that"
                            + " was withdrawn meanwhile it is kept for somebody who settles it.")
    public Response fulfill(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(
                reward,
                "fulfillment",
                key,
                sent,
                (one, by) -> callingBack.fulfilled(one, by.code(), by.actor(), by.now()));
    }

    @POST
    @Path("delivery")
    @Transactional
    @Operation(summary = "The person was told", description = "Body: {\"reason\"?: …}.")
    public Response deliver(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(
                reward, "delivery", key, sent, (one, by) -> moves.sent(one, by.actor(), by.or("Delivered."), by.now()));
    }

    @POST
    @Path("redemption")
    @Transactional
    @Operation(summary = "It was used", description = "Body: {\"reason\"?: …}.")
    public Response redeem(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(
                reward, "redemption", key, sent, (one, by) -> moves.redeem(one, by.actor(), by.or("Used."), by.now()));
    }

    @POST
    @Path("revocation")
    @Transactional
    @Operation(summary = "Take back after it was handed over", description = "Body: {\"reason\": …}.")
    public Response revoke(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(
                reward, "revocation", key, sent, (one, by) -> moves.revoke(one, by.actor(), by.needed(), by.now()));
    }

    @POST
    @Path("failure")
    @Transactional
    @Operation(summary = "It cannot be handed over", description = "Body: {\"reason\": …}.")
    public Response fail(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(
                reward, "failure", key, sent, (one, by) -> callingBack.failed(one, by.needed(), by.actor(), by.now()));
    }

    @POST
    @Path("retry")
    @Transactional
    @Operation(summary = "Try once more to hand over what failed", description = "Body: {}.")
    public Response retry(@RestPath String reward, @HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        return moving.move(reward, "retry", key, sent, (one, by) -> moves.retry(one, by.actor(), by.now()));
    }
}
