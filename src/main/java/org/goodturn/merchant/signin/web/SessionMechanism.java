package org.goodturn.merchant.signin.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.goodturn.shared.web.SessionCookie;

/** Signs requests in by our own cookie, and sends those without to our own sign-in page. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    /** Before OIDC, which would send people straight to the identity provider. */
    private static final int PRIORITY = 5000;

    private final SessionCookie cookie;

    SessionMechanism(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return cookie.of(context.request())
                .map(token -> identities.authenticate(new SessionRequest(token)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** htmx gets a header that makes the whole page go to sign-in; browsers get a redirect. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        var page = context.request().getHeader("HX-Current-URL");
        var challenge = context.request().headers().contains("HX-Request")
                ? new ChallengeData(401, "HX-Redirect", signIn(page == null ? "/portal" : pathOf(page)))
                : new ChallengeData(302, "Location", signIn(returnTo(context)));
        return Uni.createFrom().item(challenge);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    /** A form that was sent too late cannot be sent again from here: its page can be opened again. */
    private static String returnTo(RoutingContext context) {
        return context.request().method().name().equals("GET")
                ? context.request().uri()
                : "/portal";
    }

    private static String pathOf(String address) {
        return address.replaceFirst("^https?://[^/]*", "");
    }

    private static String signIn(String next) {
        return "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
