package org.goodturn.tag.web;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Journal;
import org.goodturn.shared.web.JsonBody;

/** Events as pages tell them: claims, which count once the shop's server confirms them. */
@Path("/tag/v1/events")
class EventsTag {

    private static final int LARGEST = 16 * 1024;

    private final TagDoor door;
    private final JsonBody body;
    private final EventTranslation translation;
    private final Journal journal;
    private final Clock clock;

    EventsTag(TagDoor door, JsonBody body, EventTranslation translation, Journal journal, Clock clock) {
        this.door = door;
        this.body = body;
        this.translation = translation;
        this.journal = journal;
        this.clock = clock;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response preflight(HttpServerRequest http) {
        return door.preflight(http, "POST");
    }

    /** Says nothing but "taken": what is known about a person is not for a page that anybody can open. */
    @POST
    @FromPage
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CompletionStage<Response> take(byte[] sent) {
        var event = body.object(sent, LARGEST);
        var key = JsonBody.text(event, "idempotency_key");
        return journal.append(translation.translated(event, EventSource.BROWSER, key, clock.instant()))
                .thenApply(receipt -> Response.accepted().build());
    }
}
