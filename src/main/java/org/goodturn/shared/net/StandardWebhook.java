package org.goodturn.shared.net;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what we send, as Standard Webhooks 1.0 says, so that receivers verify it with a library that exists. */
public final class StandardWebhook {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private StandardWebhook() {}

    /**
     * @param secrets {@code whsec_} and base64; several while one is being changed for another
     * @param id of the message, the same for every attempt
     */
    public static Map<String, String> headers(List<String> secrets, String id, Instant now, byte[] body) {
        var timestamp = Long.toString(now.getEpochSecond());
        var signatures = secrets.stream()
                .map(secret -> "v1," + signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature", signatures);
    }

    /** A secret that is always the same for the same name, and nobody's who does not know the installation's own. */
    public static String derivedSecret(String installationSecret, String name) {
        return PREFIX
                + Base64.getEncoder()
                        .encodeToString(hmac(
                                installationSecret.getBytes(StandardCharsets.UTF_8),
                                ("webhook " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static String signature(String secret, String id, String timestamp, byte[] body) {
        var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        var start = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[start.length + body.length];
        System.arraycopy(start, 0, signed, 0, start.length);
        System.arraycopy(body, 0, signed, start.length, body.length);
        return Base64.getEncoder().encodeToString(hmac(key, signed));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }
}
