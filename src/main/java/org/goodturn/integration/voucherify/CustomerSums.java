package org.goodturn.integration.voucherify;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.merchant.Currencies;
import org.goodturn.person.audience.AudienceSql;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What customers did, added up: as their servers told it, in the merchant's currency. */
@ApplicationScoped
public class CustomerSums {

    private static final String SUMS = """
            select p.id person_id, coalesce(o.orders, 0) orders, coalesce(o.total, 0) total, coalesce(o.last, 0) last,
                   (select count(*) from reward r where r.merchant_id = p.merchant_id and r.state = 'REDEEMED'
                      and r.person_id in (select * from identities(p.merchant_id, p.id))) redeemed,
                   (select count(*) from referral f where f.merchant_id = p.merchant_id and f.converted_at is not null
                      and f.advocate_id in (select * from identities(p.merchant_id, p.id))) referred
            from person p
            left join lateral (
              select count(*) orders, sum(worth) total, (array_agg(worth order by event_time desc))[1] last
              from (%s) one) o on true
            where p.merchant_id = :merchant and p.id = any(:people)""".formatted(AudienceSql.orders(":currency", ":amount"));

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Jdbi jdbi;
    private final Currencies currencies;
    private final CurrentMerchant merchant;

    CustomerSums(Jdbi jdbi, Currencies currencies, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.currencies = currencies;
        this.merchant = merchant;
    }

    /**
     * @param total of all orders, in the currency's smallest unit
     * @param last what the latest order was worth, in the same unit
     * @param redeemed rewards of the customer that were redeemed
     * @param referred friends of the customer who ordered
     */
    public record Sums(long orders, long total, long last, long redeemed, long referred) {

        public long average() {
            return orders == 0 ? 0 : Math.round((double) total / orders);
        }
    }

    public record Row(long personId, long orders, BigDecimal total, BigDecimal last, long redeemed, long referred) {}

    /** @return by the id of the person; without those that are not there */
    public Map<Long, Sums> of(Collection<Long> people) {
        return jdbi.withHandle(handle -> handle.createQuery(SUMS)
                .bind("merchant", merchant.id())
                .bindArray("people", Long.class, people)
                .bind("currency", currencies.current().getCurrencyCode())
                .bind("amount", AudienceSql.AMOUNT)
                .mapTo(Row.class)
                .collect(Collectors.toMap(Row::personId, this::sums)));
    }

    private Sums sums(Row row) {
        return new Sums(row.orders, minor(row.total), minor(row.last), row.redeemed, row.referred);
    }

    /** A sum may be beyond what one amount may be. */
    private long minor(BigDecimal major) {
        return major.movePointRight(currencies.current().getDefaultFractionDigits())
                .min(MOST)
                .longValue();
    }
}
