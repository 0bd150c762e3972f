package org.goodturn.merchant.signin.web;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** The tokens of the {@link TestProvider}: right ones, and ones that are wrong in one way each. */
final class ProviderTokens {

    enum Lie {
        NONE,
        /** Made for another request. */
        OTHER_NONCE,
        NO_NONCE,
        /** Made for another client. */
        OTHER_AUDIENCE,
        /** Made by somebody else. */
        OTHER_ISSUER,
        EXPIRED,
        /** Signed with a key that the provider does not have. */
        OTHER_KEY,
        UNSIGNED
    }

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key = pair();
    private final KeyPair other = pair();
    private final String issuer;
    private final String client;

    ProviderTokens(String issuer, String client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** @param age how many seconds ago the subject was asked; null when the token does not say */
    String id(String subject, String nonce, Lie lie, Long age) {
        var now = Clock.systemUTC().instant();
        var claims = Jwt.claims()
                .issuer(lie == Lie.OTHER_ISSUER ? "https://evil.example" : issuer)
                .audience(lie == Lie.OTHER_AUDIENCE ? "another-client" : client)
                .subject(subject)
                .claim("name", "Ravi " + subject)
                .claim("email", subject + "@example.com")
                .claim("email_verified", true)
                .issuedAt(now.minus(Duration.ofMinutes(10)))
                .expiresAt(lie == Lie.EXPIRED ? now.minus(Duration.ofMinutes(5)) : now.plus(Duration.ofMinutes(5)));
        if (lie != Lie.NO_NONCE) {
            claims.claim("nonce", lie == Lie.OTHER_NONCE ? "another" : nonce);
        }
        if (age != null) {
            claims.claim("auth_time", now.getEpochSecond() - age);
        }
        if (lie == Lie.UNSIGNED) {
            return unsigned(subject, nonce);
        }
        return claims.jws().keyId("key").sign(lie == Lie.OTHER_KEY ? other.getPrivate() : key.getPrivate());
    }

    String keys() {
        var rsa = (RSAPublicKey) key.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "key", "n": "%s", "e": "%s"}]}""".formatted(
                        BASE64.encodeToString(rsa.getModulus().toByteArray()),
                        BASE64.encodeToString(rsa.getPublicExponent().toByteArray()));
    }

    /** PKCE: whether who exchanges the code is who asked for it. */
    static boolean proves(String verifier, String challenge) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(digest).equals(challenge);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String unsigned(String subject, String nonce) {
        var claims = """
                {"iss": "%s", "aud": "%s", "sub": "%s", "nonce": "%s", "iat": 1, "exp": 9999999999}""".formatted(issuer, client, subject, nonce);
        return encode("{\"alg\": \"none\"}") + "." + encode(claims) + ".";
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
