package org.goodturn.reward.supplier.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.reward.supplier.Supplier.Connection;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Option;
import org.jdbi.v3.core.Jdbi;

/** Gathers the pages of suppliers. */
@ApplicationScoped
class SupplierViews {

    private static final String SUPPLIERS = """
            select s.public_id, s.name, case s.connection when 'BY_HAND' then 'By hand' when 'POOL' then 'Codes from “' || p.name || '”'
                     when 'CUSTOM' then 'Your system at ' || s.url end how,
                   (select count(*) from reward r where r.merchant_id = s.merchant_id and r.supplier_id = s.id
                     and r.state = 'EARNED') waiting
            from reward_supplier s
            left join coupon_pool p on p.merchant_id = s.merchant_id and p.id = s.pool_id
            where s.merchant_id = :merchant order by s.name""";

    private static final String NEEDS = """
            select c.public_id, r.public_id reward, s.name supplier, c.last_answer answer, c.attempts, c.changed_at at,
                   r.state not in ('EARNED', 'FAILED') is_over, s.url is null and c.handed_over is null is_gone,
                   c.url <> s.url and c.handed_over is null is_moved
            from supplier_call c
            join reward r on r.merchant_id = c.merchant_id and r.id = c.reward_id
            join reward_supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
            where c.merchant_id = :merchant and c.state = 'HELP' order by c.changed_at, c.id limit 100""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Clock clock;

    SupplierViews(Jdbi jdbi, CurrentMerchant merchant, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.clock = clock;
    }

    SupplierListView list() {
        return new SupplierListView(
                rows(SUPPLIERS, SupplierListView.Line.class), rows(NEEDS, SupplierListView.Need.class));
    }

    SupplierView fresh() {
        return new SupplierView("New supplier", "/portal/rewards/suppliers", null, 0, pools());
    }

    SupplierView of(Supplier supplier) {
        var waiting = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from reward where merchant_id = :merchant and supplier_id = :id and state = 'EARNED'")
                .bind("merchant", merchant.id())
                .bind("id", supplier.id)
                .mapTo(Long.class)
                .one());
        return new SupplierView(
                supplier.name,
                "/portal/rewards/suppliers/" + supplier.publicId(),
                supplier.connection() == Connection.CUSTOM ? secret(supplier) : null,
                waiting,
                pools());
    }

    private SupplierView.Secret secret(Supplier supplier) {
        var secrets = supplier.secrets();
        return new SupplierView.Secret(
                secrets.number() > 0, secrets.oldUntil(clock.instant()).orElse(null));
    }

    private static List<Option> pools() {
        return CouponPool.all().stream()
                .map(pool -> new Option(pool.publicId(), pool.name))
                .toList();
    }

    private <T> List<T> rows(String sql, Class<T> type) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("merchant", merchant.id())
                .mapTo(type)
                .list());
    }
}
