package org.goodturn.event.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.goodturn.merchant.KnownSenders.Sender;
import org.goodturn.shared.web.IdempotencyKey;

/** An ordinary request that was read on the {@link ShortWay}. It is answered there, or goes the long way. */
record ShortRequest(RoutingContext context, Context thread, Sender sender, Buffer body) {

    /** To be made on the thread that read it. */
    ShortRequest(RoutingContext context, Sender sender, Buffer body) {
        this(context, Vertx.currentContext(), sender, body);
    }

    /** The idempotency key that came beside it, or null. */
    String key() {
        return context.request().getHeader(IdempotencyKey.HEADER);
    }

    /** From any thread. */
    void goTheLongWay() {
        goTheLongWay(null);
    }

    /** @param translated what was made of it already, and may have been written in spite of a fault; or null */
    void goTheLongWay(Object translated) {
        then(() -> {
            HandedOver.to(context, translated);
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
    }

    /** Goes on from any thread on the one that read it. */
    void then(Runnable next) {
        thread.runOnContext(going -> next.run());
    }

    /** @param repeated whether it was answered before */
    void answer(int status, String type, boolean repeated, Buffer json) {
        var answer = context.response().setStatusCode(status);
        answer.putHeader(HttpHeaders.CONTENT_TYPE, type);
        // as elsewhere: nothing is compressed unless it says that it may be
        answer.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        if (repeated) {
            answer.putHeader(IdempotencyKey.REPLAYED, "true");
        }
        answer.end(json);
    }
}
