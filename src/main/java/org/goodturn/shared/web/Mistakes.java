package org.goodturn.shared.web;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.goodturn.shared.data.GroupCommit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever went wrong into a clear answer: JSON for machines, a page with a way out for people, never a trace.
 */
@Singleton
class Mistakes {

    private static final List<String> MACHINES = List.of("/api/", "/v1/", "/v3/", "/tag/");

    private final HttpServerRequest request;
    private final RequestId requestId;
    private final List<ErrorPage> pages;

    Mistakes(HttpServerRequest request, RequestId requestId, @All List<ErrorPage> pages) {
        this.request = request;
        this.requestId = requestId;
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        return answer(refusal, Map.of());
    }

    @ServerExceptionMapper
    Response ended(WebApplicationException end) {
        var given = end.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        return answer(HttpMistake.of(given.getStatus()), Map.of());
    }

    @ServerExceptionMapper
    Response overloaded(GroupCommit.Overloaded overload) {
        return answer(HttpMistake.of(503), Map.of("Retry-After", "1"));
    }

    @ServerExceptionMapper
    Response later(CompletionException wrapped) {
        return switch (wrapped.getCause()) {
            case ProblemException refusal -> refused(refusal);
            case GroupCommit.Overloaded overload -> overloaded(overload);
            case null, default -> failed(wrapped);
        };
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        Log.errorf(failure, "request %s failed: %s %s", requestId.value(), request.method(), request.path());
        return answer(HttpMistake.of(500), Map.of());
    }

    private Response answer(ProblemException mistake, Map<String, String> headers) {
        var problem = Problem.of(mistake, requestId.value());
        var answer = Response.status(mistake.status());
        headers.forEach(answer::header);
        if (mistake.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (isForMachines()) {
            return answer.type(Problem.MEDIA_TYPE).entity(problem).build();
        }
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(problem))
                .build();
    }

    private boolean isForMachines() {
        return MACHINES.stream().anyMatch(request.path()::startsWith);
    }

    private String page(Problem problem) {
        return pages.stream()
                .map(surface -> surface.html(problem))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> ProblemPage.of(problem).render());
    }
}
