package org.goodturn.shared.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** By what a request is found again in the log: shown on error pages and in every answer's {@code X-Request-Id}. */
@RequestScoped
public class RequestId {

    private final RoutingContext context;

    RequestId(RoutingContext context) {
        this.context = context;
    }

    public String value() {
        return context.get(EveryAnswer.REQUEST_ID);
    }
}
