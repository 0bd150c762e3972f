package org.goodturn.merchant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Notes when a key was last used, to the hour, so that merchants see which keys they can revoke. */
@ApplicationScoped
public class KeyUse {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Clock clock;
    private final Cache<Long, Boolean> noted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    KeyUse(Jdbi jdbi, CurrentMerchant merchant, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.clock = clock;
    }

    /** Whether there is nothing to write down at the moment. */
    boolean isNoted(Directory.Grant grant) {
        return noted.getIfPresent(grant.tokenId()) != null;
    }

    public void note(Directory.Grant grant) {
        if (noted.asMap().putIfAbsent(grant.tokenId(), true) == null) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update access_token set last_used_at = :now where merchant_id = :merchant and id = :token")
                    .bind("now", clock.instant())
                    .bind("merchant", merchant.id())
                    .bind("token", grant.tokenId())
                    .execute());
        }
    }
}
