package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How machines may send, wherever they send it: compressed by gzip, if they like, and without NUL, by which nothing can
 * be found.
 */
class MachineRequests {

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    public void check(ContainerRequestContext context, HttpServerRequest request) {
        var asked = context.getUriInfo();
        if (!Surface.of(request.path()).isForMachines()) {
            return;
        }
        if (holdsNul(asked.getPathParameters())) {
            throw new NotFoundException();
        }
        asked.getQueryParameters().forEach((name, values) -> {
            if (holdsNul(name) || values.stream().anyMatch(MachineRequests::holdsNul)) {
                throw ProblemException.field(name.replace("\0", ""), "text without NUL characters");
            }
        });
        unpack(context, context.getHeaderString("Content-Encoding"));
    }

    private static void unpack(ContainerRequestContext context, String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            context.setEntityStream(new Inflating(context.getEntityStream()));
        } else {
            throw new ProblemException(
                    415,
                    "unsupported_media_type",
                    "Send the body as it is, or compressed by gzip.",
                    Map.of("Content-Encoding", "gzip, or none"));
        }
    }

    private static boolean holdsNul(MultivaluedMap<String, String> parameters) {
        return parameters.values().stream().anyMatch(values -> values.stream().anyMatch(MachineRequests::holdsNul));
    }

    private static boolean holdsNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
