package org.goodturn.person.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.goodturn.person.Identity;
import org.goodturn.shared.text.EmailAddress;

/** The claims of a token whose signature is right. Times may be numbers or texts of numbers, as shops send both. */
record Claims(JsonNode json) {

    /** Clocks of shops are not ours. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** The end of the year 9999, in seconds. */
    private static final long LATEST = 253_402_300_799L;

    private static final Set<String> ABOUT_THE_TOKEN = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti");

    /** What is wrong with it; null when nothing is. @param audience whom it must be meant for, if it says so */
    String problem(String audience, Instant now) {
        if (!json.isObject()) {
            return "Its claims are no JSON object.";
        }
        try {
            if (time("exp") == null) {
                return "It has no \"exp\".";
            }
            if (isAhead("nbf", now) || isAhead("iat", now)) {
                return "It is not valid yet.";
            }
        } catch (NumberFormatException unreadable) {
            return "Its times are no numbers of seconds.";
        }
        if (json.has("aud") && !isFor(audience)) {
            return "It is meant for somebody else: \"aud\" must be the merchant's id, or be left out.";
        }
        return identity().email() == null && identity().partnerUserId() == null
                ? "It names nobody: \"email\" or \"partner_user_id\"."
                : null;
    }

    boolean isOver(Instant now) {
        return time("exp").plus(LEEWAY).isBefore(now);
    }

    Identity identity() {
        return new Identity(EmailAddress.parse(text("email")).orElse(null), text("partner_user_id"));
    }

    /** What it says of the person. */
    ObjectNode data() {
        var data = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(claim -> {
            if (!ABOUT_THE_TOKEN.contains(claim.getKey()) && claim.getValue().isValueNode()) {
                data.set(claim.getKey(), claim.getValue());
            }
        });
        return data;
    }

    private boolean isAhead(String claim, Instant now) {
        var time = time(claim);
        return time != null && time.minus(LEEWAY).isAfter(now);
    }

    private boolean isFor(String audience) {
        var aud = json.path("aud");
        return aud.isArray()
                ? StreamSupport.stream(aud.spliterator(), false).anyMatch(one -> audience.equals(one.asText()))
                : audience.equals(aud.asText());
    }

    private Instant time(String claim) {
        var node = json.path(claim);
        return node.isMissingNode() || node.isNull()
                ? null
                : Instant.ofEpochSecond(Math.clamp(seconds(node), 0, LATEST));
    }

    private static long seconds(JsonNode node) {
        if (node.isNumber() && !node.canConvertToLong()) {
            throw new NumberFormatException("no number of seconds");
        }
        return node.isNumber() ? node.longValue() : Long.parseLong(node.asText());
    }

    private String text(String claim) {
        var text = json.path(claim).asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
