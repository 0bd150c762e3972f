package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Counts what pools hold, in one query for all. */
@ApplicationScoped
class PoolStocks {

    private static final String COUNT = """
            select p.public_id, p.name, p.source, p.prefix, p.low_stock, p.created_at,
              (select count(*) from coupon_code c
               where c.merchant_id = p.merchant_id and c.pool_id = p.id and c.reward_id is null) free,
              (select count(*) from coupon_code c
               where c.merchant_id = p.merchant_id and c.pool_id = p.id and c.reward_id is not null) issued,
              (select count(*) from reward r
               where r.merchant_id = p.merchant_id and r.pool_id = p.id and r.state = 'EARNED' and r.eligible_at <= :now and not r.in_review) waiting
            from coupon_pool p where p.merchant_id = :merchant""";

    private static final String NEEDY = """
            select * from (%s) stock
            where source = 'UPLOADED' and (free = 0 or free < low_stock) order by free, name limit 5""".formatted(COUNT);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Clock clock;

    PoolStocks(Jdbi jdbi, CurrentMerchant merchant, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.clock = clock;
    }

    /** By name. @param from counts from 0 */
    List<PoolStock> page(int from, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT + " order by p.name, p.id offset :from limit :most")
                .bind("merchant", merchant.id())
                .bind("now", clock.instant())
                .bind("from", from)
                .bind("most", most)
                .mapTo(PoolStock.class)
                .list());
    }

    Optional<PoolStock> of(String publicId) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT + " and p.public_id = :pool")
                .bind("merchant", merchant.id())
                .bind("now", clock.instant())
                .bind("pool", publicId)
                .mapTo(PoolStock.class)
                .findOne());
    }

    /** Some of those that are empty or nearly so, the emptiest first. */
    List<PoolStock> needy() {
        return jdbi.withHandle(handle -> handle.createQuery(NEEDY)
                .bind("merchant", merchant.id())
                .bind("now", clock.instant())
                .mapTo(PoolStock.class)
                .list());
    }
}
