package org.goodturn.shared.web;

import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.goodturn.shared.data.GroupCommit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Says what went wrong, whatever it was, and never shows a trace. */
@Singleton
class Mistakes {

    private final HttpServerRequest request;
    private final RequestId requestId;
    private final AllowedMethods methods;
    private final ProblemAnswers answers;

    Mistakes(HttpServerRequest request, RequestId requestId, AllowedMethods methods, ProblemAnswers answers) {
        this.request = request;
        this.requestId = requestId;
        this.methods = methods;
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refusal) {
        return answers.of(
                refusal,
                refusal.pause()
                        .map(pause -> Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds())))
                        .orElse(Map.of()));
    }

    @ServerExceptionMapper
    Response ended(WebApplicationException end) {
        var given = end.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        var understood = given.getStatus() == 405 || isWithoutEndpoint(given.getStatus())
                ? methods.at(request.path())
                : new TreeSet<String>();
        return understood.isEmpty() || understood.contains(request.method().name())
                ? answers.of(HttpMistake.of(given.getStatus()), Map.of())
                : answers.of(HttpMistake.of(405), Map.of(HttpHeaders.ALLOW, String.join(", ", understood)));
    }

    @ServerExceptionMapper
    Response overloaded(GroupCommit.Overloaded overload) {
        return answers.of(HttpMistake.of(503), Map.of(HttpHeaders.RETRY_AFTER, "1"));
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
    Response notAllowed(ForbiddenException lacking) {
        return answers.of(HttpMistake.of(403), Map.of());
    }

    /** What the shape of the input forbids, where an endpoint left it to the validator. */
    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        var fields = new LinkedHashMap<String, String>();
        violations
                .getConstraintViolations()
                .forEach(violation -> fields.put(Problems.field(violation), violation.getMessage()));
        return answers.of(new ProblemException(422, "invalid_field", "Some fields are not right.", fields), Map.of());
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (failure instanceof HttpException || UnreadableBody.isBehind(failure)) {
            return answers.of(HttpMistake.of(400), Map.of());
        }
        return DatabaseRefusal.behind(failure)
                .map(refusal -> refused(refusal, failure))
                .orElseGet(() -> broken(failure));
    }

    private Response refused(DatabaseRefusal refusal, Throwable failure) {
        if (refusal != DatabaseRefusal.BUSY) {
            return answers.of(HttpMistake.of(refusal.status()), Map.of());
        }
        Log.warnf(
                "request %s found no database: %s %s: %s",
                requestId.value(), request.method(), place(), failure.getMessage());
        return answers.of(HttpMistake.of(refusal.status()), Map.of(HttpHeaders.RETRY_AFTER, "5"));
    }

    private Response broken(Throwable failure) {
        Log.errorf(failure, "request %s failed: %s %s", requestId.value(), request.method(), place());
        return answers.of(HttpMistake.of(500), Map.of());
    }

    /** Enough of the path for the log: codes and tokens come after the first part. */
    private String place() {
        var path = request.path();
        return Surface.of(path) == Surface.PORTAL ? path : path.replaceFirst("(?<=^/[^/]{0,40}/).*", "…");
    }

    /** Where several endpoints share the beginning of an address, a wrong method looks like a wrong address. */
    private boolean isWithoutEndpoint(int status) {
        return status == 404
                && answers.areForMachines()
                && CurrentRequestManager.get().getTarget() == null;
    }
}
