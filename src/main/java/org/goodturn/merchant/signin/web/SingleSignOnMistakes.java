package org.goodturn.merchant.signin.web;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** When single sign-on does not work out: back to our own sign-in page, with a word about why. */
@Singleton
class SingleSignOnMistakes {

    private static final int LAST = 10;

    /** Claims and tokens inside a message: whose they are is not for the log. */
    private static final Pattern PERSONAL = Pattern.compile("(?s)\\{.*?\\}|eyJ[\\w.-]+");

    /** Somebody turned back half-way, or the provider's answer was not to be trusted. */
    @ServerExceptionMapper
    public Response unfinished(AuthenticationCompletionException failure) {
        var reason = PERSONAL.matcher("" + failure.getMessage()).replaceAll("…");
        Log.infof("single sign-on was not finished: %s", reason);
        return Response.seeOther(URI.create("/login?notice=unfinished")).build();
    }

    /** A provider that cannot be reached leaves nothing to ask people for: Quarkus answers 401, whatever the reason. */
    void register(@Observes Filters filters) {
        filters.register(this::watch, LAST);
    }

    private void watch(RoutingContext context) {
        if (context.request().path().equals("/login/sso")) {
            context.addHeadersEndHandler(done -> turnBack(context.response()));
        }
        context.next();
    }

    private static void turnBack(HttpServerResponse answer) {
        if (answer.getStatusCode() == 401) {
            Log.warn("the identity provider cannot be used at the moment");
            answer.setStatusCode(303).putHeader("Location", "/login?notice=unreachable");
        }
    }
}
