package org.goodturn.hosted.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.goodturn.share.Clicks;
import org.goodturn.share.MachineLooks;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The link that advocates send. It counts people, notes machines, and leads on to the landing page. */
@Path("/r/{code}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class ShortLinkPages {

    private final Remembered remembered;
    private final States states;
    private final Clicks clicks;
    private final MachineLooks looks;
    private final CurrentVisitor visitor;
    private final Clock clock;

    ShortLinkPages(
            Remembered remembered,
            States states,
            Clicks clicks,
            MachineLooks looks,
            CurrentVisitor visitor,
            Clock clock) {
        this.remembered = remembered;
        this.states = states;
        this.clicks = clicks;
        this.looks = looks;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Blocking
    public CompletionStage<RestResponse<String>> follow(@RestPath String code) {
        return remembered
                .invitation(code)
                .map(this::follow)
                .orElseGet(() -> CompletableFuture.completedStage(states.unknown()));
    }

    private CompletionStage<RestResponse<String>> follow(Invitation invitation) {
        var landing = invitation.welcomePath();
        if (!invitation.program().isOpen()) {
            return CompletableFuture.completedStage(LeadOn.found(landing));
        }
        var now = clock.instant();
        var machine = visitor.seen().machine();
        if (machine.isPresent()) {
            looks.count(invitation.link(), machine.get(), now);
            return CompletableFuture.completedStage(LeadOn.found(landing));
        }
        return clicks.record(invitation.link(), invitation.program().versionId(), visitor.arrival(), now)
                .thenApply(click -> LeadOn.found(landing + "?click=" + click));
    }
}
