package org.goodturn.integration.segment.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.event.EventName;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.event.PageClaims;

/** Counts the claims that pages tell of; servers may tell of any number. */
@ApplicationScoped
class SegmentClaims {

    private final HttpServerRequest request;
    private final PageClaims claims;

    SegmentClaims(HttpServerRequest request, PageClaims claims) {
        this.request = request;
        this.claims = claims;
    }

    Incoming counted(Incoming event) {
        if (event.source() == EventSource.BROWSER && event.name().equals(EventName.CLAIMED.wire())) {
            claims.count(event.merchantId(), request.remoteAddress().hostAddress());
        }
        return event;
    }
}
