package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What was told of somebody and led anywhere, also of their orders by events that name nobody. */
@ApplicationScoped
public class ToldOf {

    private static final String TOLD = """
            with same as (select * from identities(:merchant, :person) as known (id)),
            told as (
              select e.id, e.event_time from event e
              left join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id
              where e.merchant_id = :merchant and e.person_id in (select id from same)
                and (e.name = any(:names) or not t.findings @> '[{"code": "event.kept"}]')
              union
              select e.id, e.event_time from event o
              join event e on e.merchant_id = o.merchant_id
                and e.partner_conversion_id = o.partner_conversion_id
              where o.merchant_id = :merchant and o.person_id in (select id from same)
                and e.person_id is null and e.name = any(:names))
            select id from told order by event_time, id limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ToldOf(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The oldest first. */
    public List<Event> person(long personId, int most) {
        List<Long> ids = jdbi.withHandle(handle -> handle.createQuery(TOLD)
                .bind("merchant", merchant.id())
                .bind("person", personId)
                .bindArray("names", String.class, List.copyOf(EventName.wires()))
                .bind("most", most)
                .mapTo(Long.class)
                .list());
        return Event.of(ids);
    }
}
