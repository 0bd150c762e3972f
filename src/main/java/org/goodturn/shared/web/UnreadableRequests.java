package org.goodturn.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.goodturn.shared.id.PublicId;

/** What cannot even become a request, as an address with "%zz" or a Host that is none: no endpoint ever sees it. */
@Singleton
class UnreadableRequests {

    private static final int BEFORE_OTHERS = -10_000;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>That did not work</title></head>
            <body><main><h1>That did not work</h1><p>The address cannot be read.</p><p><a href="/">Start again</a></p></main></body>
            </html>
            """;

    private final ObjectMapper json;

    UnreadableRequests(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.errorHandler(400, this::answer);
        router.route().order(BEFORE_OTHERS).failureHandler(failed -> {
            if (failed.statusCode() == 400 && !failed.response().headWritten()) {
                answer(failed);
            } else {
                failed.next();
            }
        });
    }

    private void answer(RoutingContext context) {
        var path = context.request().path();
        var isForMachines = path != null && Surface.of(path).isForMachines();
        var response = context.response().setStatusCode(400);
        response.headers()
                .set("Content-Type", isForMachines ? Problem.MEDIA_TYPE : "text/html; charset=UTF-8")
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .set("X-Content-Type-Options", "nosniff");
        response.end(isForMachines ? problem() : PAGE);
    }

    private String problem() {
        try {
            return json.writeValueAsString(Problem.of(HttpMistake.of(400), PublicId.random(12)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always JSON", impossible);
        }
    }
}
