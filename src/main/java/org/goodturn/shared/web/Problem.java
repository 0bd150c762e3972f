package org.goodturn.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.qute.TemplateData;
import java.util.Map;

/**
 * The one error envelope (RFC 9457). Clients branch on {@code code}, which is stable and listed in
 * {@code src/docs/api.md}; {@code detail} is for people; {@code fields} says what each wrong field should have been.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@TemplateData
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        Map<String, String> fields,
        @JsonProperty("request_id") String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException problem, String requestId) {
        return new Problem(
                "about:blank",
                title(problem.status()),
                problem.status(),
                problem.code(),
                problem.getMessage(),
                problem.fields(),
                requestId);
    }

    private static String title(int status) {
        var known = jakarta.ws.rs.core.Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
