package org.goodturn.person.token;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;

/** A key for tokens, good until it is revoked. */
@MappedSuperclass
public abstract class TokenKey extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant revokedAt;

    @Version
    private int version;

    protected TokenKey() {}

    TokenKey(String prefix, Instant now) {
        publicId = PublicId.next(prefix);
        createdAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** The {@code kid} in the header of tokens that are made with it. */
    public String publicId() {
        return publicId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
