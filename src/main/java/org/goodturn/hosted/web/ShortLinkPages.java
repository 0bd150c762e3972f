package org.goodturn.hosted.web;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.goodturn.share.Channel;
import org.goodturn.share.Clicks;
import org.goodturn.share.Visitor;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The link that advocates send. It counts people, not machines, and leads on to the landing page. */
@Path("/r/{code}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class ShortLinkPages {

    private final Remembered remembered;
    private final States states;
    private final Clicks clicks;
    private final HttpServerRequest request;
    private final Clock clock;

    ShortLinkPages(Remembered remembered, States states, Clicks clicks, HttpServerRequest request, Clock clock) {
        this.remembered = remembered;
        this.states = states;
        this.clicks = clicks;
        this.request = request;
        this.clock = clock;
    }

    @GET
    @Blocking
    public CompletionStage<RestResponse<String>> follow(@RestPath String code, @RestQuery String via) {
        return remembered
                .invitation(code)
                .map(invitation -> follow(invitation, Channel.parse(via)))
                .orElseGet(() -> CompletableFuture.completedStage(states.unknown()));
    }

    private CompletionStage<RestResponse<String>> follow(Invitation invitation, Channel channel) {
        if (!invitation.program().isOpen() || !visitor().isPerson()) {
            return CompletableFuture.completedStage(LeadOn.found(invitation.welcomePath()));
        }
        return clicks.record(invitation.link(), invitation.program().versionId(), channel, clock.instant())
                .thenApply(click -> LeadOn.found(invitation.welcomePath() + "?click=" + click));
    }

    private Visitor visitor() {
        var purpose = request.getHeader("Sec-Purpose");
        return new Visitor(
                request.method().name(), request.getHeader("User-Agent"), purpose != null ? purpose : otherPurpose());
    }

    private String otherPurpose() {
        var purpose = request.getHeader("Purpose");
        return purpose != null ? purpose : request.getHeader("X-Moz");
    }
}
