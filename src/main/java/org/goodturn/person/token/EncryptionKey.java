package org.goodturn.person.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.seal.Sealing;
import org.jose4j.keys.RsaKeyUtil;

/**
 * A key pair of ours: shops encrypt tokens with the public half, which proves nothing of who did it. The private half
 * is kept sealed and never leaves.
 */
@Entity
public class EncryptionKey extends TokenKey {

    private static final String RSA = "RSA";
    private static final int BITS = 2_048;

    @Column(updatable = false)
    private String publicHalf;

    @Column(updatable = false)
    private String material;

    protected EncryptionKey() {}

    private EncryptionKey(Instant now) {
        super("eky", now);
    }

    static EncryptionKey made(Sealing sealing, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            var key = new EncryptionKey(now);
            key.publicHalf = RsaKeyUtil.pemEncode(pair.getPublic()).strip();
            key.material = sealing.seal(
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), key.publicId());
            return key;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has RSA", missing);
        }
    }

    public static List<EncryptionKey> all() {
        return list("order by createdAt desc, id desc");
    }

    public static List<EncryptionKey> inForce() {
        return list("revokedAt is null order by createdAt desc, id desc");
    }

    public static Optional<EncryptionKey> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    PrivateKey opening(Sealing sealing) {
        try {
            var encoded = Base64.getDecoder().decode(sealing.open(material, publicId()));
            return KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the private half of " + publicId() + " cannot be read", broken);
        }
    }

    /** What shops encrypt with. */
    public RSAPublicKey publicKey() {
        return (RSAPublicKey) RsaPublicKey.parse(publicHalf).key();
    }

    /** The public half as PEM. */
    public String publicHalf() {
        return publicHalf;
    }
}
