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
import java.util.Optional;
import org.goodturn.share.Channel;
import org.goodturn.share.Sharing;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An advocate's own page: link, code, and every way to pass them on. */
@Path("/share/{campaign}/{code}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class PersonalPages {

    private final Remembered remembered;
    private final ConsumerPages pages;
    private final States states;
    private final Sharing sharing;
    private final Tries tries;
    private final Clock clock;

    PersonalPages(
            Remembered remembered, ConsumerPages pages, States states, Sharing sharing, Tries tries, Clock clock) {
        this.remembered = remembered;
        this.pages = pages;
        this.states = states;
        this.sharing = sharing;
        this.tries = tries;
        this.clock = clock;
    }

    @GET
    @Compressed
    public RestResponse<String> personal(@RestPath String campaign, @RestPath String code) {
        return find(campaign, code)
                .map(invitation -> invitation.program().isOpen()
                        ? RestResponse.ok(pages.personal(invitation))
                        : states.closed(invitation.program()))
                .orElseGet(states::unknown);
    }

    /** The code that a friend beside the advocate scans. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    public RestResponse<String> qrCode(@RestPath String campaign, @RestPath String code) {
        return find(campaign, code)
                .map(invitation -> ResponseBuilder.ok(QrCode.svg(new PersonalLinks(invitation).via(Channel.QR)))
                        .header("Cache-Control", "public, max-age=86400")
                        .build())
                .orElseGet(() -> RestResponse.status(404));
    }

    /** Told by the page's script when a way of sharing is chosen. Without script, only the clicks tell. */
    @POST
    @Path("shares")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<String> shared(@RestPath String campaign, @RestPath String code, @RestForm String channel) {
        tries.form();
        return find(campaign, code)
                .map(invitation -> {
                    sharing.shared(invitation.link(), Channel.parse(channel), clock.instant());
                    return RestResponse.<String>noContent();
                })
                .orElseGet(states::unknown);
    }

    private Optional<Invitation> find(String campaign, String code) {
        return remembered
                .invitation(code)
                .filter(found -> found.program().campaign().equals(campaign));
    }
}
