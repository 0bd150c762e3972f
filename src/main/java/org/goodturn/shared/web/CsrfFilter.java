package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Lets nothing change anything unless a page of ours asked for it. What comes by key is exempt: no browser adds a key
 * by itself.
 */
class CsrfFilter {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private final Csrf csrf;

    CsrfFilter(Csrf csrf) {
        this.csrf = csrf;
    }

    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
    public void check(ContainerRequestContext context, HttpServerRequest request) {
        var surface = Surface.of(request.path());
        if (!OriginCheck.isUnsafe(request) || surface.isForMachines()) {
            return;
        }
        if (OriginCheck.isForeign(request)) {
            throw ProblemException.forbidden("foreign_origin", "This form was sent from another site.");
        }
        if (surface.needsToken() && !csrf.accepts(token(context))) {
            throw ProblemException.forbidden(
                    "stale_form", "This page was open for too long, or in another session. Open it again and repeat.");
        }
    }

    private static String token(ContainerRequestContext context) {
        var header = context.getHeaderString(HEADER);
        return header != null ? header : (String) CurrentRequestManager.get().getFormParameter(FIELD, true, false);
    }
}
