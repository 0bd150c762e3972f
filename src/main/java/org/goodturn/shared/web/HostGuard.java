package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.goodturn.shared.start.GoodturnSettings;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps the portal on the address of the installation: on a merchant's program domain there is no sign-in to imitate.
 */
class HostGuard {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String home;

    HostGuard(GoodturnSettings settings) {
        home = settings.baseUrl().getHost().toLowerCase(Locale.ROOT);
    }

    @ServerRequestFilter(preMatching = true)
    public Response keepApart(HttpServerRequest request) {
        if (isHome(request)) {
            return request.path().equals("/")
                    ? Response.seeOther(URI.create("/portal")).build()
                    : null;
        }
        if (Surface.of(request.path()).isAtHomeOnly()) {
            throw new NotFoundException();
        }
        return null;
    }

    private boolean isHome(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return host.equals(home) || THIS_MACHINE.contains(home) && THIS_MACHINE.contains(host);
    }
}
