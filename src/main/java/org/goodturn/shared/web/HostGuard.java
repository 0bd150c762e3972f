package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps the portal on the address of the installation: on a merchant's program domain there is no sign-in to imitate.
 */
class HostGuard {

    private final HomeAddress home;

    HostGuard(HomeAddress home) {
        this.home = home;
    }

    @ServerRequestFilter(preMatching = true)
    public Response keepApart(HttpServerRequest request) {
        if (home.isAskedBy(request)) {
            return request.path().equals("/")
                    ? Response.seeOther(URI.create("/portal")).build()
                    : null;
        }
        if (Surface.of(request.path()).isAtHomeOnly()) {
            throw new NotFoundException();
        }
        return null;
    }
}
