package org.goodturn.event.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodturn.merchant.KnownSenders;
import org.goodturn.merchant.KnownSenders.Sender;

/**
 * The short way for what shops send all day: ordinary events, from a server that sent one a moment ago. No thread waits
 * for them, and none of the machinery of an endpoint is set in motion.
 *
 * <p>Whatever is not ordinary goes the long way, to the endpoint of the same address: another kind of key, a header
 * that asks for something, a fault of any sort. There all is decided anew, so what can be said about a request is said
 * in one place.
 */
@Singleton
class ShortWay {

    private static final String JSON = "application/json";

    /** Behind {@code EveryAnswer}; before anything by which Quarkus prepares for an endpoint. */
    private static final int EARLY = -500;

    private final KnownSenders senders;

    ShortWay(KnownSenders senders) {
        this.senders = senders;
    }

    /** @param largest longest body in bytes that may take it */
    void lead(Router router, String path, int largest, Consumer<ShortRequest> to) {
        router.post(path).order(EARLY).handler(context -> {
            var sender = isOrdinary(context.request(), path, largest) ? sender(context) : Optional.<Sender>empty();
            if (sender.isEmpty()) {
                context.next();
                return;
            }
            context.request()
                    .bodyHandler(body -> take(new ShortRequest(context, sender.get(), body), to))
                    .resume();
        });
    }

    private Optional<Sender> sender(RoutingContext context) {
        return senders.of(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static void take(ShortRequest request, Consumer<ShortRequest> to) {
        try {
            to.accept(request);
        } catch (RuntimeException refused) {
            request.goTheLongWay();
        }
    }

    private static boolean isOrdinary(HttpServerRequest request, String path, int largest) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return path.equals(request.path())
                && request.query() == null
                && isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))
                && (accepted == null || accepted.equals("*/*") || accepted.equals(JSON))
                && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader(HttpHeaders.EXPECT) == null
                && fits(request.getHeader(HttpHeaders.CONTENT_LENGTH), largest);
    }

    /** With or without a charset: JSON is read as UTF-8 in any case. */
    private static boolean isJson(String type) {
        return type != null && (type.equals(JSON) || type.startsWith(JSON + ";"));
    }

    /** @param length as it was sent; null when the body comes in pieces */
    private static boolean fits(String length, int largest) {
        return length != null && length.matches("\\d{1,6}") && Integer.parseInt(length) <= largest;
    }
}
