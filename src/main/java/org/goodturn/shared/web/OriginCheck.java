package org.goodturn.shared.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether a page of another site made the browser send this. Browsers say so themselves: in {@code Sec-Fetch-Site}, and
 * where that is missing (plain http, old browsers) in {@code Origin}. What sends neither is no browser and has no
 * cookie that could be misused.
 */
final class OriginCheck {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURSELVES = Set.of("same-origin", "none");

    private OriginCheck() {}

    static boolean isUnsafe(HttpServerRequest request) {
        return !SAFE.contains(request.method());
    }

    static boolean isForeign(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURSELVES.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !isOfThisHost(origin, request);
    }

    private static boolean isOfThisHost(String origin, HttpServerRequest request) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
