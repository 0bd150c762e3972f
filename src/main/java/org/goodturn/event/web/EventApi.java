package org.goodturn.event.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Journal;
import org.goodturn.event.Receipt;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/events")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What your shop tells us")
class EventApi {

    private static final int LARGEST = 32 * 1024;

    private final JsonBody body;
    private final EventTranslation translation;
    private final Journal journal;
    private final EventAnswers answers;
    private final Clock clock;

    EventApi(JsonBody body, EventTranslation translation, Journal journal, EventAnswers answers, Clock clock) {
        this.body = body;
        this.translation = translation;
        this.journal = journal;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell of an event",
            description =
                    "Durable when answered. Sent again with the same Idempotency-Key it is answered like the first time.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EventJson.Request.class),
                            examples = @ExampleObject(name = "conversion", value = EventJson.EXAMPLE)))
    public CompletionStage<EventJson.Taken> take(byte[] sent, @HeaderParam("Idempotency-Key") String key) {
        var incoming = translation.translated(body.object(sent, LARGEST), EventSource.API, key, clock.instant());
        return journal.append(incoming).thenApply(EventApi::taken);
    }

    @GET
    @Path("{event}")
    @Operation(summary = "What became of an event", description = "With every reason, in words and as a stable code.")
    public EventJson.Told read(@RestPath("event") String id) {
        return answers.about(Event.of(id).orElseThrow(() -> ProblemException.notFound("event")));
    }

    private static EventJson.Taken taken(Receipt receipt) {
        if (receipt.altered()) {
            throw new ProblemException(
                    422,
                    "idempotency_key_reused",
                    "This Idempotency-Key came before with another content.",
                    java.util.Map.of("Idempotency-Key", "a new key for each event"));
        }
        return new EventJson.Taken(receipt.eventId(), receipt.personId());
    }
}
