package org.goodturn.merchant.environment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.time.TimeAhead;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a merchant is a test environment, and what time it is there. That one is live never changes and is
 * remembered; a test clock is read anew each time, so that no node lags behind another.
 */
@ApplicationScoped
public class Environments implements TimeAhead {

    private static final String SELECT = "select live_id is not null, clock_ahead from merchant where id = :merchant";

    private record Environment(boolean isTest, Duration ahead) {}

    private final Jdbi jdbi;
    private final CurrentMerchant current;
    private final Cache<Long, Boolean> live =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Environments(Jdbi jdbi, CurrentMerchant current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** Whether the current merchant is a test environment: nothing may leave it. */
    public boolean isTest() {
        return environment(current.id(), SELECT).map(Environment::isTest).orElse(false);
    }

    /** Whether the merchant is live and that was found out before, so that no query is needed to know. */
    public boolean isRememberedAsLive(long merchantId) {
        return live.getIfPresent(merchantId) != null;
    }

    @Override
    public Duration of(long merchantId) {
        return environment(merchantId, SELECT).map(Environment::ahead).orElse(Duration.ZERO);
    }

    @Override
    public Duration held(long merchantId) {
        return environment(merchantId, SELECT + " for share")
                .map(Environment::ahead)
                .orElse(Duration.ZERO);
    }

    /** @return nothing for live ones, and for one that is only being opened */
    private Optional<Environment> environment(long merchantId, String query) {
        if (live.getIfPresent(merchantId) != null) {
            return Optional.empty();
        }
        var found = read(merchantId, query);
        found.filter(one -> !one.isTest()).ifPresent(one -> live.put(merchantId, true));
        return found;
    }

    private Optional<Environment> read(long merchantId, String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("merchant", merchantId)
                .map((row, context) -> new Environment(row.getBoolean(1), Duration.ofSeconds(row.getLong(2))))
                .findOne());
    }
}
