package org.goodturn.integration.segment.web;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.shared.web.JsonBody;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Segment's HTTP API: its clients send here when their host is changed, and Segment delivers here as to any
 * destination. How mistakes are answered is in {@link SegmentErrors}.
 */
@Path("/v1/{call:identify|track|page|screen|group|alias|delete|batch|import|i|t|p|s|g|a|b}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segment", description = "Messages of Segment and of its clients")
class SegmentApi {

    private final SegmentDoor door;
    private final JsonBody body;
    private final SegmentIntake intake;
    private final Clock clock;

    SegmentApi(SegmentDoor door, JsonBody body, SegmentIntake intake, Clock clock) {
        this.door = door;
        this.body = body;
        this.intake = intake;
        this.clock = clock;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response preflight(HttpServerRequest http) {
        return door.preflight(http);
    }

    /** Segment's older scripts send JSON as plain text, to be spared a preflight. */
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take a message or a batch",
            description =
                    "The write key is an access token: user of basic authentication, or writeKey in the body."
                            + " Durable when answered. 202 for a request to delete somebody, 501 for unknown types of messages.")
    public CompletionStage<Response> take(@RestPath("call") String call, byte[] sent, HttpServerRequest http) {
        var json = body.any(sent, SegmentCall.LARGEST);
        var source = door.enter(http, sent, json);
        var messages = SegmentCall.of(call, json);
        var status = isDeletion(messages) ? 202 : 200;
        return intake.take(messages, source, clock.instant())
                .thenApply(taken -> Response.status(status).entity(taken).build());
    }

    private static boolean isDeletion(SegmentCall call) {
        return !call.isBatch() && "delete".equals(call.messages().getFirst().type());
    }
}
