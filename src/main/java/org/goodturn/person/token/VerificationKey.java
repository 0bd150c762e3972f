package org.goodturn.person.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.seal.Sealing;
import org.jose4j.keys.HmacKey;

/** A key by which tokens of the shop are believed. A shared secret is shown once and kept sealed. */
@Entity
public class VerificationKey extends TokenKey {

    /** How tokens are signed. A key is good for one of them only. */
    public enum Algorithm {
        /** By a secret that shop and Goodturn share. */
        HS256,
        /** By a private key that only the shop has. */
        RS256
    }

    /** A new key and its secret, which nobody will see again. */
    public record Issued(VerificationKey key, String secret) {}

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Algorithm algorithm;

    @Column(updatable = false)
    private String material;

    protected VerificationKey() {}

    private VerificationKey(String name, Algorithm algorithm, Instant now) {
        super("vky", now);
        this.name = name;
        this.algorithm = algorithm;
    }

    /** A secret to share. */
    static Issued shared(String name, Sealing sealing, Instant now) {
        var key = new VerificationKey(name, Algorithm.HS256, now);
        var secret = PublicId.random(48);
        key.material = sealing.seal(secret, key.publicId());
        return new Issued(key, secret);
    }

    /** The public half of a key pair of the shop. */
    static VerificationKey published(String name, RsaPublicKey pem, Instant now) {
        var key = new VerificationKey(name, Algorithm.RS256, now);
        key.material = pem.text();
        return key;
    }

    public static List<VerificationKey> all() {
        return list("order by createdAt desc, id desc");
    }

    public static Optional<VerificationKey> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    /** What checks a signature. */
    Key verifying(Sealing sealing) {
        return switch (algorithm) {
            case HS256 -> new HmacKey(sealing.open(material, publicId()).getBytes(StandardCharsets.UTF_8));
            case RS256 -> RsaPublicKey.parse(material).key();
        };
    }

    public String name() {
        return name;
    }

    public Algorithm algorithm() {
        return algorithm;
    }
}
