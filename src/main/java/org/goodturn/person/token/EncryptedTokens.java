package org.goodturn.person.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.shared.seal.Sealing;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Opens the envelope (JWE) around a token, if it has one. Anybody can put something into it, so what is inside must be
 * signed as a token without one is.
 */
@ApplicationScoped
class EncryptedTokens {

    private static final int PARTS = 5;

    private static final AlgorithmConstraints KEYS =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);

    private static final AlgorithmConstraints CONTENTS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            ContentEncryptionAlgorithmIdentifiers.AES_128_GCM,
            ContentEncryptionAlgorithmIdentifiers.AES_256_GCM,
            ContentEncryptionAlgorithmIdentifiers.AES_128_CBC_HMAC_SHA_256,
            ContentEncryptionAlgorithmIdentifiers.AES_256_CBC_HMAC_SHA_512);

    private final Sealing sealing;

    EncryptedTokens(Sealing sealing) {
        this.sealing = sealing;
    }

    /** @return the signed token, which is the same where there is no envelope */
    String opened(String compact) {
        return compact.split("\\.", -1).length == PARTS ? payload(compact) : compact;
    }

    private String payload(String compact) {
        try {
            var envelope = new JsonWebEncryption();
            envelope.setAlgorithmConstraints(KEYS);
            envelope.setContentEncryptionAlgorithmConstraints(CONTENTS);
            envelope.setCompactSerialization(compact);
            TokenHeader.check(envelope);
            // a small token may unpack to as much as it likes, and no token is worth packing
            if (envelope.getHeader("zip") != null) {
                throw IdentityTokens.refused("It is compressed (\"zip\"): encrypt it as it is.");
            }
            envelope.setKey(key(envelope).opening(sealing));
            return envelope.getPayload();
        } catch (JoseException broken) {
            throw IdentityTokens.refused(
                    "It cannot be decrypted by the key that it names: RSA-OAEP-256, with A128GCM, A256GCM, A128CBC-HS256 or"
                            + " A256CBC-HS512.");
        }
    }

    private static EncryptionKey key(JsonWebEncryption envelope) {
        return Optional.ofNullable(envelope.getKeyIdHeaderValue())
                .flatMap(EncryptionKey::of)
                .filter(known -> !known.isRevoked())
                .orElseThrow(() ->
                        IdentityTokens.refused("Its outer header names no encryption key (\"kid\") of this merchant."));
    }
}
