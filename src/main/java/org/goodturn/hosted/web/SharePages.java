package org.goodturn.hosted.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.text.EmailAddress;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where people get their personal link. */
@Path("/share/{campaign}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class SharePages {

    private final Remembered remembered;
    private final ConsumerPages pages;
    private final States states;
    private final Joining joining;
    private final Tries tries;
    private final Clock clock;

    SharePages(Remembered remembered, ConsumerPages pages, States states, Joining joining, Tries tries, Clock clock) {
        this.remembered = remembered;
        this.pages = pages;
        this.states = states;
        this.joining = joining;
        this.tries = tries;
        this.clock = clock;
    }

    @GET
    @Compressed
    public RestResponse<String> share(@RestPath String campaign) {
        return remembered
                .program(campaign)
                .map(program -> program.isOpen()
                        ? RestResponse.ok(pages.share(program, Form.empty(program.sharePath())))
                        : states.closed(program))
                .orElseGet(states::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<String> join(
            @RestPath String campaign, @RestForm String email, @RestForm("first_name") String firstName) {
        tries.form();
        return remembered
                .program(campaign)
                .map(program -> program.isOpen() ? join(program, email, firstName) : states.closed(program))
                .orElseGet(states::unknown);
    }

    private RestResponse<String> join(Program program, String typed, String firstName) {
        var email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            var form = Form.empty(program.sharePath()).wrong(typed, firstName);
            return ResponseBuilder.<String>create(422)
                    .entity(pages.share(program, form))
                    .build();
        }
        var link = joining.join(Campaign.of(program.campaignId()), email.get(), firstName, clock.instant());
        return LeadOn.seeOther(program.sharePath() + "/" + link.code());
    }
}
