package org.goodturn.hosted.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import org.goodturn.campaign.Campaign;
import org.jboss.resteasy.reactive.RestResponse;

/** The bare program domain: whoever types it wants to take part. */
@Path("/")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class StartPages {

    private final States states;
    private final Clock clock;

    StartPages(States states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    @GET
    public RestResponse<String> start() {
        return Campaign.newestOpen(clock.instant())
                .map(campaign -> LeadOn.found("/share/" + campaign.publicId()))
                .orElseGet(states::nothingOpen);
    }
}
