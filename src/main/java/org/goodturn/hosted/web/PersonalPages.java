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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.goodturn.share.Channel;
import org.goodturn.share.Recipients;
import org.goodturn.share.Sharing;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.ProblemException;
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
    private final Recipients recipients;
    private final Tries tries;
    private final CurrentVisitor visitor;
    private final Clock clock;

    PersonalPages(
            Remembered remembered,
            ConsumerPages pages,
            States states,
            Sharing sharing,
            Recipients recipients,
            Tries tries,
            CurrentVisitor visitor,
            Clock clock) {
        this.remembered = remembered;
        this.pages = pages;
        this.states = states;
        this.sharing = sharing;
        this.recipients = recipients;
        this.tries = tries;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Compressed
    public RestResponse<String> personal(@RestPath String campaign, @RestPath String code) {
        return find(campaign, code)
                .map(invitation -> invitation.program().isOpen()
                        ? RestResponse.ok(pages.personal(invitation, Map.of()))
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
                    sharing.shared(
                            invitation.link(),
                            Channel.parse(channel),
                            visitor.seen().device(),
                            clock.instant());
                    return RestResponse.<String>noContent();
                })
                .orElseGet(states::unknown);
    }

    /** Whom the advocate told in another way than by our buttons: recognised when they order, and not kept. */
    @POST
    @Path("recipients")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<String> told(@RestPath String campaign, @RestPath String code, @RestForm String email) {
        tries.form();
        return find(campaign, code)
                .map(invitation -> EmailAddress.parse(email)
                        .map(friend -> keep(invitation, friend))
                        .orElseGet(() -> ResponseBuilder.<String>create(422)
                                .entity(pages.personal(invitation, Map.of("error", "email")))
                                .build()))
                .orElseGet(states::unknown);
    }

    private RestResponse<String> keep(Invitation invitation, EmailAddress friend) {
        if (!recipients.keep(invitation.link(), friend, clock.instant())) {
            throw ProblemException.tooMany(
                    "These were many addresses for one day. Come back tomorrow.", Duration.ofDays(1));
        }
        return RestResponse.ok(pages.personal(invitation, Map.of("is_told", true)));
    }

    private Optional<Invitation> find(String campaign, String code) {
        return remembered
                .invitation(code)
                .filter(found -> found.program().campaign().equals(campaign));
    }
}
