package org.goodturn.merchant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.shared.tenancy.Lookup;
import org.goodturn.shared.tenancy.Tenancy;
import org.jdbi.v3.core.Jdbi;

/**
 * Which merchant a host name or a key belongs to. Remembered for some seconds, also when it belongs to nobody, so that
 * guessing costs the database little; that long a revoked key may still work on another node.
 */
@ApplicationScoped
public class Directory {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 20_000;

    /** What a key opens. */
    public record Grant(
            long merchantId, long tokenId, String publicId, AccessToken.Kind kind, List<String> allowedOrigins) {}

    private final LoadingCache<String, Optional<Long>> hosts;
    private final LoadingCache<String, Optional<Grant>> grants;
    private final LoadingCache<String, Set<String>> origins;

    Directory(Lookup lookup, Tenancy tenancy, Jdbi jdbi) {
        origins = remembering(campaign -> lookup.one(
                        "select merchant_id from campaign where public_id = ?", campaign, row -> row.getLong(1))
                .map(merchant -> tenancy.as(merchant, () -> originsOf(jdbi, merchant)))
                .orElse(Set.of()));
        hosts = remembering(host ->
                lookup.one("select merchant_id from program_domain where host = ?", host, row -> row.getLong(1)));
        grants = remembering(hash -> lookup.one(
                "select merchant_id, id, public_id, kind, allowed_origins from access_token where token_hash = ? and revoked_at is null",
                hash,
                row -> new Grant(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        AccessToken.Kind.valueOf(row.getString(4)),
                        List.of((String[]) row.getArray(5).getArray()))));
    }

    /** @param host lower case, without port */
    public Optional<Long> merchantAt(String host) {
        return hosts.get(host);
    }

    public Optional<Grant> grantOf(String key) {
        return grants.get(TokenHash.of(key));
    }

    /** As {@link #grantOf}, without asking the database: nothing when that would be needed. */
    Optional<Grant> rememberedGrantOf(String key) {
        var remembered = grants.getIfPresent(TokenHash.of(key));
        return remembered == null ? Optional.empty() : remembered;
    }

    /** The origins from which pages of the campaign's merchant may call; empty when there is no such campaign. */
    public Set<String> originsOfCampaign(String campaign) {
        return origins.get(campaign);
    }

    /** After a change of domains or keys, so that it takes effect at once on this node. */
    public void forget() {
        hosts.invalidateAll();
        grants.invalidateAll();
        origins.invalidateAll();
    }

    private static Set<String> originsOf(Jdbi jdbi, long merchant) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct unnest(allowed_origins) from access_token
                        where merchant_id = :merchant and kind = 'PUBLISHABLE' and revoked_at is null""")
                .bind("merchant", merchant)
                .mapTo(String.class)
                .list()));
    }

    private static <T> LoadingCache<String, T> remembering(
            com.github.benmanes.caffeine.cache.CacheLoader<String, T> loader) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build(loader);
    }
}
