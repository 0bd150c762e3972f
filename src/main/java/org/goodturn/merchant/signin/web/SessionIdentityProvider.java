package org.goodturn.merchant.signin.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.goodturn.merchant.May;
import org.goodturn.merchant.SignedIn;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.shared.time.MachineTime;

/** Reads the session behind a cookie. An ended one makes a stranger, not an error: public pages stay open. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

    static final String STAFF = "goodturn.staff";

    private final Sessions sessions;
    private final Clock clock;

    SessionIdentityProvider(Sessions sessions, @MachineTime Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.holder(request.token(), clock.instant())
                .map(SessionIdentityProvider::identity)
                .orElseGet(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
    }

    private static SecurityIdentity identity(SignedIn staff) {
        var grants = staff.desk().map(desk -> desk.role().grants()).orElse(Set.of(May.SIGNED_IN));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(staff.publicId()))
                .addRoles(grants)
                .addAttribute(STAFF, staff)
                .build();
    }
}
