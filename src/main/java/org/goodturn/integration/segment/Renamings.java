package org.goodturn.integration.segment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * The current merchant's names for Segment's events. Remembered for some seconds, because every message asks; on the
 * node where one is changed it is in force at once.
 */
@ApplicationScoped
public class Renamings {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    record Changed(long merchantId) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Event<Changed> changed;
    private final Cache<Long, Map<String, String>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    Renamings(Jdbi jdbi, CurrentMerchant merchant, Event<Changed> changed) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.changed = changed;
    }

    /** @return our name for a name as it was sent; a name without a renaming stays as it is */
    public UnaryOperator<String> inForce() {
        var names = known.get(merchant.id(), this::read);
        return sent -> names.getOrDefault(sent, sent);
    }

    public void put(String sentName, String name, Instant now) {
        Renaming.from(sentName).ifPresentOrElse(renaming -> renaming.to(name), () -> Renaming.of(sentName, name, now)
                .persist());
        changed.fire(new Changed(merchant.id()));
    }

    public void remove(Renaming renaming) {
        renaming.delete();
        changed.fire(new Changed(merchant.id()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        known.invalidate(change.merchantId);
    }

    private Map<String, String> read(long merchantId) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select sent_name, name from renaming where merchant_id = :merchant")
                        .bind("merchant", merchantId)
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
