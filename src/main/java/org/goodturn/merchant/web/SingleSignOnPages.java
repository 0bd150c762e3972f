package org.goodturn.merchant.web;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.goodturn.merchant.staff.Identity;
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

    SingleSignOnPages(OidcSession provider, SingleSignOn singleSignOn, BrowserSession session) {
        this.provider = provider;
        this.singleSignOn = singleSignOn;
        this.session = session;
    }

    /**
     * @param invitation token of an invitation that is being accepted
     * @param link proof that a signed-in person asked to add this way of signing in
     */
    @GET
    @Transactional
    public RestResponse<TemplateInstance> arrive(
            @RestQuery String next, @RestQuery String invitation, @RestQuery String link) {
        var token = provider.getIdToken();
        var identity = new Identity(token.getIssuer(), token.getSubject());
        var name = token.<String>claim("name").orElse(token.getName());
        provider.logout().await().indefinitely();
        if (link != null) {
            return Answers.seeOther(singleSignOn.link(identity, link));
        }
        var arrival = invitation == null ? singleSignOn.known(identity) : singleSignOn.join(invitation, name, identity);
        return switch (arrival) {
            case SingleSignOn.Arrival.Staff(var staffId) -> {
                session.begin(staffId);
                yield Answers.seeOther(Next.safe(next));
            }
            case SingleSignOn.Arrival.Turned(var path) -> Answers.seeOther(path);
        };
    }
}
