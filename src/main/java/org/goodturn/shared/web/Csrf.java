package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The token that proves that a form came from a page of this session. Derived from the session's cookie, which no other
 * site can read, so that it needs no place to be kept.
 */
@RequestScoped
@Named("csrf")
public class Csrf {

    private final HttpServerRequest request;
    private final SessionCookie cookie;

    Csrf(HttpServerRequest request, SessionCookie cookie) {
        this.request = request;
        this.cookie = cookie;
    }

    /** Empty without a session: then there is nothing that another site could misuse. */
    public String token() {
        return proof("csrf");
    }

    /** Proves, in an address that comes back from elsewhere, that this session has asked for something. */
    public String proof(String purpose) {
        return cookie.of(request).map(session -> derive(purpose, session)).orElse("");
    }

    public boolean proves(String purpose, String offered) {
        var expected = proof(purpose);
        return !expected.isEmpty() && offered != null && MessageDigest.isEqual(bytes(expected), bytes(offered));
    }

    boolean accepts(String token) {
        return proves("csrf", token);
    }

    private static String derive(String purpose, String session) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes(purpose + " " + session));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
