package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * What became of an order by events that were processed before. A reward that is earned by a shipment of which we hear
 * late meets them at once, so that it makes no difference in which order they reached us.
 */
@ApplicationScoped
class OrderEnds {

    private static final String ENDS = """
            select e.id, e.name, nullif(e.data ->> 'refund_amount', '') amount, nullif(e.data ->> 'currency', '') currency
            from event o
            join event e on e.merchant_id = o.merchant_id
              and e.data ->> 'partner_conversion_id' = o.data ->> 'partner_conversion_id'
            join event_result x on x.merchant_id = e.merchant_id and x.event_id = e.id and x.state = 'PROCESSED'
            where o.merchant_id = :merchant and o.id = :order and e.source <> 'BROWSER'
              and e.name in ('order_cancelled', 'order_refunded', 'refund')
              and not exists (
                select from event_ahead a where a.merchant_id = e.merchant_id and a.event_id = e.id)
            order by e.event_time, e.id""";

    public record Row(long id, String name, BigDecimal amount, String currency) {}

    /** @param amount that was refunded; null when the order is over */
    record End(long eventId, Money amount) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    OrderEnds(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<End> of(long order) {
        var usual = Merchant.of(merchant.id()).currency();
        return jdbi
                .withHandle(handle -> handle.createQuery(ENDS)
                        .bind("merchant", merchant.id())
                        .bind("order", order)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> new End(row.id, amount(row, usual)))
                .toList();
    }

    private static Money amount(Row row, Currency usual) {
        var isPart = row.amount != null && !row.name.equals("order_cancelled");
        return isPart
                ? Money.ofMajor(row.amount, row.currency == null ? usual : Currency.getInstance(row.currency))
                : null;
    }
}
