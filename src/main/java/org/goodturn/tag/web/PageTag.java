package org.goodturn.tag.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Journal;
import org.goodturn.share.Visits;
import org.goodturn.shared.web.JsonBody;

/**
 * Visits. A friend's is counted with the click that began it and becomes an event, once a day; of everybody else's the
 * merchant learns only that the key is in use and the tag therefore works.
 */
@Path("/tag/v1/page")
class PageTag {

    private static final int LARGEST = 4 * 1024;

    private final TagDoor door;
    private final JsonBody body;
    private final EventTranslation translation;
    private final Journal journal;
    private final Visits visits;
    private final Clock clock;

    PageTag(TagDoor door, JsonBody body, EventTranslation translation, Journal journal, Visits visits, Clock clock) {
        this.door = door;
        this.body = body;
        this.translation = translation;
        this.journal = journal;
        this.visits = visits;
        this.clock = clock;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response preflight(HttpServerRequest http) {
        return door.preflight(http, "POST");
    }

    @POST
    @FromPage
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CompletionStage<Response> visited(byte[] sent) {
        var visit = body.object(sent, LARGEST);
        var click = JsonBody.text(visit, "click_id");
        var taken = Response.accepted().build();
        return click == null
                ? CompletableFuture.completedStage(taken)
                : append(visit, click, clock.instant()).thenApply(receipt -> taken);
    }

    private CompletionStage<?> append(ObjectNode visit, String click, Instant now) {
        var event = visit.objectNode().put("event_name", "visited");
        event.putObject("data").put("click_id", click).put("page", JsonBody.text(visit, "page"));
        var once = "visited:" + click + ":" + now.atZone(ZoneOffset.UTC).toLocalDate();
        var visited = translation.translated(event, EventSource.BROWSER, once, now);
        return journal.append(visited).thenAccept(receipt -> visits.count(visited.merchantId(), click, now));
    }
}
