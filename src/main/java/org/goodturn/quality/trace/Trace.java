package org.goodturn.quality.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Something that a person left behind, recognisable but not readable. @param digest of the merchant and the value */
public record Trace(Kind kind, byte[] digest) {

    /** What it is a trace of. */
    public enum Kind {
        DEVICE,
        PAYMENT,
        ADDRESS,
        NETWORK
    }

    static Trace of(long merchantId, Kind kind, String value) {
        var text = merchantId + "\n" + kind + "\n" + value;
        return new Trace(kind, sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
