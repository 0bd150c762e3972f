package org.goodturn.shared.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * How machines may send, wherever they send it: compressed by gzip, if they like, and without NUL, by which nothing can
 * be found.
 */
class MachineRequests {

    /** The largest JSON that any address takes. */
    private static final long LARGEST_JSON = 1024 * 1024;

    private final long largestTable;

    MachineRequests(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        largestTable = largest.asLongValue();
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    public void check(ContainerRequestContext context, HttpServerRequest request, SimpleResourceInfo resource) {
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
        unpack(context, context.getHeaderString("Content-Encoding"), most(resource));
    }

    /** Tables are read as they come, and may be as large as one that is not compressed. */
    private long most(SimpleResourceInfo resource) {
        return List.of(resource.parameterTypes()).contains(InputStream.class) ? largestTable : LARGEST_JSON;
    }

    private static void unpack(ContainerRequestContext context, String encoding, long most) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            context.setEntityStream(new Inflating(context.getEntityStream(), most));
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
