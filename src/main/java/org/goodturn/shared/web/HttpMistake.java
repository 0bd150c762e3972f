package org.goodturn.shared.web;

import java.util.Map;

/** What HTTP itself refuses, in our words. */
final class HttpMistake {

    private HttpMistake() {}

    static ProblemException of(int status) {
        return switch (status) {
            case 400 -> mistake(400, "bad_request", "The request could not be read.");
            case 401 -> mistake(401, "not_signed_in", "Please sign in first.");
            case 403 -> mistake(403, "not_allowed", "Your role does not allow this.");
            case 404 -> mistake(404, "not_found", "There is nothing at this address.");
            case 405 -> mistake(405, "method_not_allowed", "This address does not understand that method.");
            case 406 -> mistake(406, "not_acceptable", "This address does not answer in the format asked for.");
            case 409 -> mistake(409, "conflict", "Somebody changed this in the meantime. Look at it again.");
            case 413 -> mistake(413, "too_large", "That is more than is taken at once.");
            case 415 -> mistake(415, "unsupported_media_type", "Send JSON, with Content-Type: application/json.");
            case 429 -> mistake(429, "too_many_requests", "That was a bit much. Try again in a moment.");
            case 503 -> mistake(503, "overloaded", "There is too much to do at the moment. Try again in a second.");
            default ->
                status < 500
                        ? mistake(status, "bad_request", "The request was refused.")
                        : mistake(500, "internal_error", "Something broke on our side. Nothing was changed halfway.");
        };
    }

    private static ProblemException mistake(int status, String code, String sentence) {
        return new ProblemException(status, code, sentence, Map.of());
    }
}
