package org.goodturn.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.WebUrl;

/** A key for servers or browsers. The key itself is shown once; what is kept only recognises it. */
@Entity
public class AccessToken extends MerchantEntity {

    /** What a key may do. */
    public enum Kind {
        /** Everything the API offers; for servers only. */
        SECRET("sk_"),
        /** What shop pages need, from the listed origins; may be read by anybody. */
        PUBLISHABLE("pk_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        private String prefix(boolean isTest) {
            return isTest ? prefix + "test_" : prefix;
        }
    }

    /** A new token and its key, which nobody will see again. */
    public record Issued(AccessToken token, String key) {}

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private String hint;

    private String[] allowedOrigins;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(insertable = false, updatable = false)
    private Instant lastUsedAt;

    private Instant revokedAt;

    @Version
    private int version;

    protected AccessToken() {}

    /** @param origins the pages a publishable key may be used from; empty for a secret key */
    public static Issued issue(String name, Kind kind, List<WebUrl> origins, Instant now) {
        return issue(name, kind, kind.prefix(false), origins, now);
    }

    /** As {@link #issue}, in a test environment: the key says so. */
    public static Issued issueForTest(String name, Kind kind, List<WebUrl> origins, Instant now) {
        return issue(name, kind, kind.prefix(true), origins, now);
    }

    private static Issued issue(String name, Kind kind, String prefix, List<WebUrl> origins, Instant now) {
        var key = prefix + PublicId.random(40);
        var token = new AccessToken();
        token.publicId = PublicId.next("key");
        token.name = name;
        token.kind = kind;
        token.tokenHash = TokenHash.of(key);
        token.hint = key.substring(0, prefix.length() + 3) + "…" + key.substring(key.length() - 4);
        token.allowedOrigins = origins.stream().map(WebUrl::origin).distinct().toArray(String[]::new);
        token.createdAt = now;
        return new Issued(token, key);
    }

    public static List<AccessToken> all() {
        return list("order by createdAt desc, id desc");
    }

    public static Optional<AccessToken> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public void allowOnly(List<WebUrl> origins) {
        allowedOrigins = origins.stream().map(WebUrl::origin).distinct().toArray(String[]::new);
    }

    public String publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Enough of the key to tell it from others: {@code sk_7f3…9k2p}. */
    public String hint() {
        return hint;
    }

    public List<String> allowedOrigins() {
        return List.of(allowedOrigins);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To the hour; null when it was never used. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
