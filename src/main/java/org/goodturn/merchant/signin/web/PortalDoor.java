package org.goodturn.merchant.signin.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Desk;
import org.goodturn.merchant.SignedIn;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the request whose it is, once sign-in has found out: from here on only that merchant's rows are visible. */
class PortalDoor {

    private final CurrentStaff staff;
    private final CurrentMerchant merchant;
    private final Sessions sessions;

    PortalDoor(CurrentStaff staff, CurrentMerchant merchant, Sessions sessions) {
        this.staff = staff;
        this.merchant = merchant;
        this.sessions = sessions;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void enter(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getAttribute(SessionIdentityProvider.STAFF) instanceof SignedIn known) {
            staff.becomes(known);
            known.desk().map(Desk::merchantId).ifPresent(merchant::becomes);
            if (known.message().isPresent() && isPage(context)) {
                sessions.messageSeen(known.sessionHash());
            }
        }
    }

    /** Parts that htmx fetches do not show the message, so they do not use it up. */
    private static boolean isPage(RoutingContext context) {
        return context.request().method() == HttpMethod.GET
                && !context.request().headers().contains("HX-Request");
    }
}
