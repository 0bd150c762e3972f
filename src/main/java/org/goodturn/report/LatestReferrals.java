package org.goodturn.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** The referrals that came last. */
@ApplicationScoped
public class LatestReferrals {

    /** @param saleMinor null when there is no order, or none with a value */
    public record Row(
            String publicId,
            String friend,
            String advocate,
            String state,
            Instant referredAt,
            Long saleMinor,
            String saleCurrency) {

        public Money sale() {
            return saleMinor == null ? null : Money.of(saleMinor, saleCurrency);
        }
    }

    private static final String LATEST = """
            select r.public_id, f.label friend, a.label advocate, r.state, r.referred_at, r.sale_minor, r.sale_currency
            from referral r
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            join someone() a on a.merchant_id = r.merchant_id and a.id = r.advocate_id
            where r.merchant_id = :merchant
            order by r.referred_at desc, r.id desc
            limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    LatestReferrals(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    public List<Row> list(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .bind("merchant", merchant.id())
                .bind("most", most)
                .mapTo(Row.class)
                .list());
    }
}
