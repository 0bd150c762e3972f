package org.goodturn.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * By what somebody is known who has not said who they are: a browser, an app, a device. Households share one, so it
 * never makes one of two people. Recognisable, not readable; without the merchant's number, as a replay is another
 * merchant.
 */
public record DeviceKey(String digest) {

    private static final int BYTES = 16;

    /** @param id as the shop or its tools call it */
    public static DeviceKey of(String id) {
        var digest = sha256().digest(("device\n" + id).getBytes(StandardCharsets.UTF_8));
        return new DeviceKey(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
