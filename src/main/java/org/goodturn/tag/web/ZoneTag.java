package org.goodturn.tag.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** What a zone of a shop's page shows. */
@Path("/tag/v1/zones/{zone}")
class ZoneTag {

    private static final String CALL_TO_ACTION = "call-to-action";

    private final TagDoor door;
    private final CallToAction callToAction;
    private final Clock clock;

    ZoneTag(TagDoor door, CallToAction callToAction, Clock clock) {
        this.door = door;
        this.callToAction = callToAction;
        this.clock = clock;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response preflight(HttpServerRequest http) {
        return door.preflight(http, "GET");
    }

    /** Without an open campaign there is nothing to show, and the page keeps what it has put there itself. */
    @GET
    @FromPage
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response content(@RestPath String zone) {
        if (!zone.equals(CALL_TO_ACTION)) {
            throw ProblemException.notFound("zone");
        }
        return Campaign.newestOpen(clock.instant())
                .map(campaign -> Response.ok(callToAction.of(campaign)))
                .orElseGet(Response::noContent)
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
