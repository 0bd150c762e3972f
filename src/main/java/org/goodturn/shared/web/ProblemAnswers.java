package org.goodturn.shared.web;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What went wrong as an answer: JSON for machines, a page with a way out for people. */
@Singleton
class ProblemAnswers {

    private final HttpServerRequest request;
    private final RequestId requestId;
    private final List<ErrorPage> pages;
    private final List<ErrorDialect> dialects;

    ProblemAnswers(
            HttpServerRequest request,
            RequestId requestId,
            @All List<ErrorPage> pages,
            @All List<ErrorDialect> dialects) {
        this.request = request;
        this.requestId = requestId;
        this.pages = pages;
        this.dialects = dialects;
    }

    Response of(ProblemException mistake, Map<String, String> headers) {
        var problem = Problem.of(inDialect(mistake), requestId.value());
        var answer = Response.status(problem.status());
        headers.forEach(answer::header);
        if (problem.status() == 503 && !headers.containsKey(HttpHeaders.RETRY_AFTER)) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (areForMachines()) {
            return answer.type(Problem.MEDIA_TYPE).entity(json(problem)).build();
        }
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(problem))
                .build();
    }

    boolean areForMachines() {
        return Surface.of(request.path()).isForMachines();
    }

    private ProblemException inDialect(ProblemException mistake) {
        var status = mistake.status();
        for (var dialect : dialects) {
            status = dialect.status(request.path(), status);
        }
        return status == mistake.status()
                ? mistake
                : new ProblemException(status, mistake.code(), mistake.getMessage(), mistake.fields());
    }

    private Object json(Problem problem) {
        return dialects.stream()
                .flatMap(dialect -> dialect.json(request.path(), problem).stream())
                .findFirst()
                .<Object>map(json -> json)
                .orElse(problem);
    }

    private String page(Problem problem) {
        return pages.stream()
                .map(surface -> surface.html(problem))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> ProblemPage.of(problem).render());
    }
}
