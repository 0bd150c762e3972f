package org.goodturn.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.start.GoodturnSettings;

/** What every answer carries, also those of static files and of errors: a request id, and what browsers must not do. */
@Singleton
class EveryAnswer {

    static final String REQUEST_ID = "goodturn.request-id";

    private static final int FIRST = 1000;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final boolean secure;

    EveryAnswer(GoodturnSettings settings) {
        secure = "https".equals(settings.baseUrl().getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FIRST);
    }

    private void prepare(RoutingContext context) {
        context.put(REQUEST_ID, PublicId.random(12));
        context.addHeadersEndHandler(done -> complete(context));
        context.next();
    }

    private void complete(RoutingContext context) {
        var headers = context.response().headers();
        var surface = Surface.of(context.request().path());
        headers.set("X-Request-Id", context.<String>get(REQUEST_ID));
        offer(headers, "Content-Security-Policy", surface.contentPolicy());
        offer(headers, "X-Content-Type-Options", "nosniff");
        offer(
                headers,
                "Referrer-Policy",
                surface == Surface.CONSUMER ? "strict-origin-when-cross-origin" : "same-origin");
        offer(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        offer(headers, "Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            offer(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        keep(context, surface, headers);
    }

    /** Marked files never change; pages of staff are nobody else's and are not kept at all. */
    private static void keep(RoutingContext context, Surface surface, MultiMap headers) {
        var marked = "v".equals(first(context)) && context.response().getStatusCode() == 200;
        if (marked) {
            headers.set("Cache-Control", FOR_EVER);
        } else if (surface.isAtHomeOnly() && isPage(headers)) {
            offer(headers, "Cache-Control", "no-store");
        }
    }

    private static String first(RoutingContext context) {
        var query = context.request().query();
        return query == null ? "" : query.replaceFirst("=.*", "");
    }

    private static boolean isPage(MultiMap headers) {
        var type = headers.get("Content-Type");
        return type == null || type.startsWith("text/html");
    }

    /** A page that knows better has said so already. */
    private static void offer(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
