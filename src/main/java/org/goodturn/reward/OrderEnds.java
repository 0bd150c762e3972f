package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.goodturn.merchant.Merchant;
import org.goodturn.referral.OrderWorth;
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
            select e.id, e.name, nullif(btrim(e.data ->> 'refund_amount', :blank), '') amount,
              coalesce(nullif(btrim(e.data ->> 'currency', :blank), ''), nullif(btrim(o.data ->> 'currency', :blank), '')) currency
            from event o
            join event e on e.merchant_id = o.merchant_id and e.partner_conversion_id = o.partner_conversion_id
            join event_result x on x.merchant_id = e.merchant_id and x.event_id = e.id and x.state = 'PROCESSED'
            where o.merchant_id = :merchant and o.id = :order and e.source <> 'BROWSER'
              and e.name in ('order_cancelled', 'order_refunded', 'refund')
              and not exists (
                select from event_ahead a where a.merchant_id = e.merchant_id and a.event_id = e.id)
            order by e.event_time, e.id""";

    /** What the journal's readers take away around a value. */
    private static final String BLANK = " \t\n\r\f\u000b";

    /** @param currency the event's own, else the order's; null when neither names one */
    public record Row(long id, String name, BigDecimal amount, String currency) {

        boolean isPart() {
            return amount != null && !name.equals("order_cancelled");
        }
    }

    /** @param amount that was refunded; null when the order is over */
    record End(long eventId, Money amount, boolean isCancelled) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    OrderEnds(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Whether the event was processed before. */
    boolean isToldAgain(long event) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from event_result where merchant_id = :merchant and event_id = :event)")
                .bind("merchant", merchant.id())
                .bind("event", event)
                .mapTo(boolean.class)
                .one());
    }

    /**
     * Whether nothing of the order is left: it was cancelled, or refunded, as a whole or in parts that add up to it.
     */
    boolean isOver(long order) {
        var all = of(order);
        return all.stream().anyMatch(end -> end.amount() == null)
                || OrderWorth.of(order, Merchant.of(merchant.id()).currency())
                        .filter(sale -> refunded(all, sale.currency()) >= sale.minor())
                        .isPresent();
    }

    /** In the smallest unit; what was refunded in other currencies is left out. */
    static long refunded(List<End> ends, Currency currency) {
        return ends.stream()
                .map(End::amount)
                .filter(amount -> amount != null && amount.currency().equals(currency))
                .mapToLong(Money::minor)
                .sum();
    }

    List<End> of(long order) {
        Reward.flush();
        var usual = Merchant.of(merchant.id()).currency();
        return jdbi
                .withHandle(handle -> handle.createQuery(ENDS)
                        .bind("merchant", merchant.id())
                        .bind("order", order)
                        .bind("blank", BLANK)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .filter(row -> !row.isPart() || Money.fits(row.amount, currency(row, usual)))
                .map(row -> new End(
                        row.id,
                        row.isPart() ? Money.ofMajor(row.amount, currency(row, usual)) : null,
                        row.name.equals("order_cancelled")))
                .toList();
    }

    private static Currency currency(Row row, Currency usual) {
        return row.currency == null ? usual : Currency.getInstance(row.currency);
    }
}
