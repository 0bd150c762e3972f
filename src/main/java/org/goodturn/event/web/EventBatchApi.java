package org.goodturn.event.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.OnceMore;

@Path(EventBatchApi.ROUTE)
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class EventBatchApi {

    static final String ROUTE = "/api/v1/events/batch";

    static final int LARGEST = 500 * 1024;
    static final int PARTLY = 207;

    private final JsonBody body;
    private final EventBatch batch;
    private final HandedOver handed;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    EventBatchApi(
            JsonBody body,
            EventBatch batch,
            HandedOver handed,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.body = body;
        this.batch = batch;
        this.handed = handed;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell of many events",
            description =
                    "At most 2 500 events and 500 kB. Durable when answered: 200 when all were taken, 207 when some"
                            + " were refused; the results stand in the order of the events.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EventBatchJson.Request.class),
                            examples = @ExampleObject(name = "two events", value = EventBatchJson.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = EventBatchJson.Taken.class)))
    public Response take(byte[] sent, @HeaderParam(IdempotencyKey.HEADER) String key) {
        var events = body.object(sent, LARGEST);
        var now = clock.instant();
        return OnceMore.ifItCollides(() -> idempotency.once(
                ROUTE,
                key,
                sent,
                now,
                () -> answer(batch.take(handed.or(EventBatch.Sorted.class, () -> batch.sorted(events, now))))));
    }

    private Idempotency.Answer answer(EventBatchJson.Taken taken) {
        try {
            return new Idempotency.Answer(taken.refused() == 0 ? 200 : PARTLY, json.writeValueAsString(taken));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("an answer is always writable", unexpected);
        }
    }
}
