package org.goodturn.integration.segment.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.event.EventName;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.shared.web.PerMinute;

/** How many claims the pages behind one address may tell of: each may take a coupon and send a mail. */
@ApplicationScoped
class SegmentClaims {

    /** As many as of our own forms. */
    private static final int CLAIMS_A_MINUTE = 200;

    private record Page(long merchantId, String address) {}

    private final HttpServerRequest request;
    private final PerMinute<Page> claims = new PerMinute<>(CLAIMS_A_MINUTE);

    SegmentClaims(HttpServerRequest request) {
        this.request = request;
    }

    Incoming counted(Incoming event) {
        if (event.source() == EventSource.BROWSER && event.name().equals(EventName.CLAIMED.wire())) {
            claims.count(new Page(event.merchantId(), request.remoteAddress().hostAddress()));
        }
        return event;
    }
}
