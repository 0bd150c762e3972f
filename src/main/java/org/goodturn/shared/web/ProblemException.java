package org.goodturn.shared.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Ends a request with a clear answer. Thrown at the edge, where a caller's mistake is found; never for our own. */
public class ProblemException extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, String> fields;
    private final transient Duration pause;

    public ProblemException(int status, String code, String detail, Map<String, String> fields) {
        this(status, code, detail, fields, null);
    }

    private ProblemException(int status, String code, String detail, Map<String, String> fields, Duration pause) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = fields;
        this.pause = pause;
    }

    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(400, code, detail, Map.of());
    }

    /** One field of the input is wrong; the sentence says what was expected. */
    public static ProblemException field(String field, String expected) {
        return new ProblemException(422, "invalid_field", field + ": " + expected, Map.of(field, expected));
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(404, "not_found", "There is no such " + what + ".", Map.of());
    }

    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(409, code, detail, Map.of());
    }

    public static ProblemException unauthorized(String code, String detail) {
        return new ProblemException(401, code, detail, Map.of());
    }

    public static ProblemException forbidden(String code, String detail) {
        return new ProblemException(403, code, detail, Map.of());
    }

    /** @param pause how long it pays to wait before trying again */
    public static ProblemException tooMany(String detail, Duration pause) {
        return new ProblemException(429, "too_many_requests", detail, Map.of(), pause);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** How long to wait before trying again; nothing when trying again is of no use. */
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    /** Field to what was expected; empty when no single field is to blame. */
    public Map<String, String> fields() {
        return fields;
    }
}
