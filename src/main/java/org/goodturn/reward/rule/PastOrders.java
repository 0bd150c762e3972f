package org.goodturn.reward.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.person.Person;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Counts a person's orders. An order that was told twice, under one number of the shop, is one. */
@ApplicationScoped
class PastOrders {

    private static final String NUMBER = """
            select count(distinct coalesce(nullif(o.data ->> 'partner_conversion_id', ''), o.id::text))
            from event o
            join event this on this.merchant_id = o.merchant_id and this.id = :order
            where o.merchant_id = :merchant and o.person_id in (select * from identities(:merchant, :person)) and o.name in ('conversion', 'order_created')
              and o.source <> 'BROWSER' and (o.event_time, o.id) <= (this.event_time, this.id)""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PastOrders(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The how-manieth it is, by the times at which they were placed. */
    int numberOf(Person person, long order) {
        return jdbi.withHandle(handle -> handle.createQuery(NUMBER)
                .bind("merchant", merchant.id())
                .bind("person", person.id)
                .bind("order", order)
                .mapTo(Integer.class)
                .one());
    }
}
