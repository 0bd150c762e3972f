package org.goodturn.event.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Incoming;
import org.goodturn.event.Receipt;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/events")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What your shop tells us")
class EventApi {

    static final int LARGEST = 32 * 1024;

    private final JsonBody body;
    private final EventTranslation translation;
    private final HandedOver handed;
    private final EventTaking taking;
    private final EventAnswers answers;
    private final EventAwaiting awaiting;
    private final Clock clock;

    EventApi(
            JsonBody body,
            EventTranslation translation,
            HandedOver handed,
            EventTaking taking,
            EventAnswers answers,
            EventAwaiting awaiting,
            Clock clock) {
        this.body = body;
        this.translation = translation;
        this.handed = handed;
        this.taking = taking;
        this.answers = answers;
        this.awaiting = awaiting;
        this.clock = clock;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell of an event",
            description =
                    "Durable when answered. Sent again with the same Idempotency-Key it is answered like the first time."
                            + " With wait=true the answer says what became of it; 202 when that takes longer than 5 seconds.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EventJson.Request.class),
                            examples = @ExampleObject(name = "conversion", value = EventJson.EXAMPLE)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventJson.Taken.class)))
    public CompletionStage<Response> take(
            byte[] sent, @HeaderParam(IdempotencyKey.HEADER) String key, @RestQuery boolean wait) {
        var incoming = handed.or(
                Incoming.class,
                () -> translation.translated(
                        body.object(sent, LARGEST), EventSource.API, IdempotencyKey.checked(key), clock.instant()));
        var taken = taking.take(incoming, key, sent);
        return wait
                ? taken.thenCompose(receipt -> awaited(incoming.merchantId(), receipt))
                : taken.thenApply(receipt -> answer(receipt, 200, EventJson.Taken.of(receipt)));
    }

    @GET
    @Path("{event}")
    @Operation(summary = "What became of an event", description = "With every reason, in words and as a stable code.")
    public EventJson.Told read(@RestPath("event") String id) {
        return answers.everythingAbout(Event.of(id).orElseThrow(() -> ProblemException.notFound("event")));
    }

    private CompletionStage<Response> awaited(long merchantId, Receipt receipt) {
        return awaiting.outcome(merchantId, receipt.eventId())
                .thenApply(told -> told.isPresent()
                        ? answer(receipt, 200, told.get())
                        : answer(receipt, 202, EventJson.Taken.of(receipt)));
    }

    private static Response answer(Receipt receipt, int status, Object json) {
        var answer = Response.status(status).entity(json);
        return receipt.repeated()
                ? answer.header(IdempotencyKey.REPLAYED, "true").build()
                : answer.build();
    }
}
