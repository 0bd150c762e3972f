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
import org.goodturn.event.EventName;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Journal;
import org.goodturn.person.token.IdentityTokens;
import org.goodturn.person.token.Proof;
import org.goodturn.shared.web.JsonBody;

/** Events as pages tell them: claims, which count once the shop's server confirms them. */
@Path("/tag/v1/events")
class EventsTag {

    private static final int LARGEST = 16 * 1024;

    private final TagDoor door;
    private final JsonBody body;
    private final EventTranslation translation;
    private final IdentityTokens tokens;
    private final Journal journal;
    private final Clock clock;

    EventsTag(
            TagDoor door,
            JsonBody body,
            EventTranslation translation,
            IdentityTokens tokens,
            Journal journal,
            Clock clock) {
        this.door = door;
        this.body = body;
        this.translation = translation;
        this.tokens = tokens;
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
    public CompletionStage<Response> take(byte[] sent, HttpServerRequest http) {
        var event = body.object(sent, LARGEST);
        var key = JsonBody.text(event, "idempotency_key");
        var proof = tokens.in(event);
        proof.ifPresent(said -> said.overrule(event));
        var claim = translation.translated(event, EventSource.BROWSER, key, clock.instant());
        if (claim.name().equals(EventName.CLAIMED.wire())) {
            door.claim(http);
        }
        return journal.append(proof.filter(Proof::verifies)
                        .map(said -> claim.proven(said.key(), said.fields()))
                        .orElse(claim))
                .thenApply(receipt -> Response.accepted().build());
    }
}
