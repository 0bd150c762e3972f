package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Doorkeeper;
import org.goodturn.shared.web.PerMinute;
import org.goodturn.shared.web.ProblemException;

/**
 * The door for Segment's messages. An access token is the write key: a secret one for servers and for Segment itself, a
 * publishable one for Segment's script in pages of a listed origin, whose word is a claim.
 */
@ApplicationScoped
class SegmentDoor {

    private static final int CALLS_A_MINUTE = 600;
    private static final String ORIGIN = "Origin";

    private record Page(long merchantId, String address) {}

    private final Directory directory;
    private final Doorkeeper doorkeeper;
    private final PerMinute<Page> calls = new PerMinute<>(CALLS_A_MINUTE);

    SegmentDoor(Directory directory, Doorkeeper doorkeeper) {
        this.directory = directory;
        this.doorkeeper = doorkeeper;
    }

    /** The request becomes the key's merchant's. */
    EventSource enter(HttpServerRequest http, byte[] sent, JsonNode body) {
        var key = SegmentKey.of(http.getHeader("Authorization"), body)
                .orElseThrow(() -> ProblemException.unauthorized(
                        "missing_key",
                        "Send an access token as the write key, by basic authentication or in the body."));
        var grant = directory
                .grantOf(key)
                .orElseThrow(
                        () -> ProblemException.unauthorized("invalid_key", "The write key is unknown or revoked."));
        SegmentSignature.check(http.getHeader(SegmentSignature.HEADER), key, sent, body);
        doorkeeper.checkServerOrPage(grant, http.getHeader(ORIGIN));
        var source =
                switch (grant.kind()) {
                    case SECRET -> EventSource.SEGMENT;
                    case PUBLISHABLE -> page(http, grant);
                };
        doorkeeper.admit(grant);
        return source;
    }

    /**
     * Answers what browsers ask before they send JSON or a key to another origin. They do not say whose key, so every
     * origin may ask, and with the headers that its client adds; whether it may send and read is decided with the key.
     * No cookie is ever involved.
     */
    Response preflight(HttpServerRequest http) {
        var origin = http.getHeader(ORIGIN);
        var asked = http.getHeader("Access-Control-Request-Headers");
        var answer = Response.noContent().header("Vary", ORIGIN + ", Access-Control-Request-Headers");
        return origin == null
                ? answer.build()
                : answer.header("Access-Control-Allow-Origin", origin)
                        .header("Access-Control-Allow-Methods", "POST")
                        .header("Access-Control-Allow-Headers", asked == null ? "authorization, content-type" : asked)
                        .header("Access-Control-Max-Age", "7200")
                        .build();
    }

    private EventSource page(HttpServerRequest http, Directory.Grant grant) {
        http.response()
                .putHeader("Vary", ORIGIN)
                .putHeader("Access-Control-Allow-Origin", http.getHeader(ORIGIN))
                .putHeader("Access-Control-Expose-Headers", "Retry-After");
        calls.count(new Page(grant.merchantId(), http.remoteAddress().hostAddress()));
        return EventSource.BROWSER;
    }
}
