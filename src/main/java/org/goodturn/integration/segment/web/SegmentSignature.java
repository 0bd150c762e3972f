package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodturn.shared.web.ProblemException;

/**
 * The signature that Segment's webhook destinations add when a shared secret is set: HMAC-SHA1 of the body, in hex. The
 * shared secret is the access token. Of several messages at once Segment signs the first one only; all of them carry
 * the access token besides.
 */
final class SegmentSignature {

    static final String HEADER = "X-Signature";

    private SegmentSignature() {}

    /**
     * @param given the header; null when the call is not signed
     * @throws ProblemException 401 when it is not the signature of this body
     */
    static void check(String given, String secret, byte[] sent, JsonNode body) {
        if (given == null) {
            return;
        }
        var signed = body.isArray() ? body.path(0).toString().getBytes(StandardCharsets.UTF_8) : sent;
        var expected = of(secret, signed).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(
                expected, given.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))) {
            throw ProblemException.unauthorized(
                    "invalid_signature", "X-Signature is not the HMAC-SHA1 of the body with the access token.");
        }
    }

    static String of(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("every Java has HMAC-SHA1", unexpected);
        }
    }
}
