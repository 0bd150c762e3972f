package org.goodturn.merchant.signin.web;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.goodturn.merchant.staff.Identity;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.Answers;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The only address that the identity provider sends people back to. It learns who they are, opens a session of ours,
 * and forgets the provider's: from then on both ways of signing in are the same.
 */
@Path("/login/sso")
@AuthorizationCodeFlow
@Authenticated
class SingleSignOnPages {

    private final OidcSession provider;
    private final SingleSignOn singleSignOn;
    private final BrowserSession session;
    private final Clock clock;

    SingleSignOnPages(
            OidcSession provider, SingleSignOn singleSignOn, BrowserSession session, @MachineTime Clock clock) {
        this.provider = provider;
        this.singleSignOn = singleSignOn;
        this.session = session;
        this.clock = clock;
    }

    /**
     * @param invitation token of an invitation that is being accepted
     * @param link proof that a signed-in person asked to add this way of signing in
     * @param proof proof that a signed-in person was asked to show again that it is they
     */
    @GET
    @Transactional
    public RestResponse<TemplateInstance> arrive(
            @RestQuery String next, @RestQuery String invitation, @RestQuery String link, @RestQuery String proof) {
        var token = provider.getIdToken();
        var identity = new Identity(token.getIssuer(), token.getSubject());
        var name = token.<String>claim("name").orElse(token.getName());
        var askedAt = token.<Number>claim("auth_time").map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
        provider.logout().await().indefinitely();
        if (proof != null) {
            return Answers.seeOther(singleSignOn.prove(identity, askedAt.orElse(null), proof));
        }
        if (link != null) {
            return Answers.seeOther(singleSignOn.link(identity, link));
        }
        var arrival = invitation == null ? singleSignOn.known(identity) : singleSignOn.join(invitation, name, identity);
        return switch (arrival) {
            case SingleSignOn.Arrival.Staff(long staffId) -> {
                session.begin(staffId, askedAt.filter(clock.instant()::isAfter).orElseGet(clock::instant));
                yield Answers.seeOther(Next.safe(next));
            }
            case SingleSignOn.Arrival.Turned(String path) -> Answers.seeOther(path);
        };
    }
}
