package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Opens pools. Two who ask for the same name at once do not both get one. */
@ApplicationScoped
public class PoolOpening {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PoolOpening(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return the pool as it is kept from now on, or nothing when another one has its name */
    public Optional<CouponPool> open(CouponPool pool) {
        var opened = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into coupon_pool (merchant_id, public_id, name, source, prefix, low_stock, created_at)
                        values (:merchant, :publicId, :name, :source, :prefix, :lowStock, :createdAt)
                        on conflict (merchant_id, name) do nothing""")
                .bind("merchant", merchant.id())
                .bind("publicId", pool.publicId())
                .bind("name", pool.name)
                .bind("source", pool.source())
                .bind("prefix", pool.prefix())
                .bind("lowStock", pool.lowStock())
                .bind("createdAt", pool.createdAt())
                .execute());
        return opened == 0 ? Optional.empty() : CouponPool.of(pool.publicId());
    }
}
