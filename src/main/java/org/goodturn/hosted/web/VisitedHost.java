package org.goodturn.hosted.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;

/** The host name that a browser asked for. */
final class VisitedHost {

    private VisitedHost() {}

    /** In lower case, without port; nothing for a request that names none, or none that can be read. */
    static Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.authority())
                .map(authority -> authority.host().toLowerCase(Locale.ROOT));
    }
}
