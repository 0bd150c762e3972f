package org.goodturn.shared.seal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodturn.shared.start.GoodturnSettings;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** Seals a secret for one use (JWE, AES-256-GCM) with a key of the installation, and opens it for the same use only. */
@Singleton
public class Sealing {

    private static final String USE = "goodturn_use";
    private static final String DERIVATION = "HmacSHA256";

    private final Key key;

    Sealing(GoodturnSettings settings) {
        key = derived(settings.secret());
    }

    /** @param use what it belongs to, as an id; it is part of the seal */
    public String seal(String secret, String use) {
        try {
            var sealed = new JsonWebEncryption();
            sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
            sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            sealed.setHeader(USE, use);
            sealed.setKey(key);
            sealed.setPayload(secret);
            return sealed.getCompactSerialization();
        } catch (JoseException unexpected) {
            throw new IllegalStateException("the secret could not be sealed", unexpected);
        }
    }

    /** @throws IllegalStateException when it was not sealed here for this use */
    public String open(String sealed, String use) {
        try {
            var opened = new JsonWebEncryption();
            opened.setAlgorithmConstraints(permit(KeyManagementAlgorithmIdentifiers.DIRECT));
            opened.setContentEncryptionAlgorithmConstraints(permit(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
            opened.setKey(key);
            opened.setCompactSerialization(sealed);
            var secret = opened.getPayload();
            if (!use.equals(opened.getHeader(USE))) {
                throw new IllegalStateException("the secret is for something else");
            }
            return secret;
        } catch (JoseException broken) {
            throw new IllegalStateException("the secret could not be opened", broken);
        }
    }

    private static AlgorithmConstraints permit(String algorithm) {
        return new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, algorithm);
    }

    private static Key derived(String installationSecret) {
        try {
            var mac = Mac.getInstance(DERIVATION);
            mac.init(new SecretKeySpec(installationSecret.getBytes(StandardCharsets.UTF_8), DERIVATION));
            return new SecretKeySpec(mac.doFinal("sealing".getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + DERIVATION, missing);
        }
    }
}
