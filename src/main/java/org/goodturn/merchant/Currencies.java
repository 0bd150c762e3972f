package org.goodturn.merchant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** The currency of the current merchant, without a query each time: it never changes. */
@ApplicationScoped
public class Currencies {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Cache<Long, Currency> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Currencies(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    public Currency current() {
        return known.get(merchant.id(), this::read);
    }

    /** Nothing when it was not asked for before. */
    Optional<Currency> remembered(long merchantId) {
        return Optional.ofNullable(known.getIfPresent(merchantId));
    }

    private Currency read(long merchantId) {
        return jdbi.withHandle(handle -> handle.createQuery("select currency from merchant where id = :merchant")
                .bind("merchant", merchantId)
                .map((row, context) -> Currency.getInstance(row.getString(1)))
                .one());
    }
}
