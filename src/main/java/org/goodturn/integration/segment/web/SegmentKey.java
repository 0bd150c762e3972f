package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The write key of a call, wherever Segment's clients put it: user of basic authentication, bearer token, or
 * {@code writeKey} in the body, where some clients put it alone and last.
 */
final class SegmentKey {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;

    private SegmentKey() {}

    /** @param authorization the header, or null */
    static Optional<String> of(String authorization, JsonNode body) {
        return Stream.of(basic(authorization), bearer(authorization), inBody(body))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST)
                .findFirst();
    }

    private static Optional<String> basic(String header) {
        return after(BASIC, header).map(SegmentKey::decoded).map(pair -> pair.split(":", 2)[0]);
    }

    /** Segment's own tokens stand in the same place; ours begin with what they are. */
    private static Optional<String> bearer(String header) {
        return after(BEARER, header).filter(token -> token.startsWith("sk_") || token.startsWith("pk_"));
    }

    private static Optional<String> inBody(JsonNode body) {
        var place = body.isArray() ? body.path(0) : body;
        return Optional.ofNullable(place.path("writeKey").textValue());
    }

    private static Optional<String> after(String scheme, String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(value -> value.substring(scheme.length()).strip());
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
