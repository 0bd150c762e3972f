package org.goodturn.event.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.person.PersonSearch;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Slice;
import org.jdbi.v3.core.Jdbi;

/** Events for their page, in one query. */
@ApplicationScoped
class EventRows {

    static final int SIZE = 50;

    /**
     * One line.
     *
     * @param person whom it names; null for nobody
     * @param orderId the shop's number of an order, if it carries one
     * @param outcome the last reason of what became of it
     */
    public record Row(
            long id,
            String publicId,
            String name,
            String source,
            Instant receivedAt,
            String person,
            String personId,
            String orderId,
            String state,
            String outcome) {

        Cursor cursor() {
            return new Cursor(receivedAt, id);
        }
    }

    private static final String SELECT = """
            select e.id, e.public_id, e.name, e.source, e.received_at, p.label person, p.public_id person_id,
                   e.data ->> 'partner_conversion_id' order_id, coalesce(t.state, 'QUEUED') state,
                   t.findings -> -1 ->> 'sentence' outcome
            from event e
            left join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id
            left join someone() p on p.merchant_id = e.merchant_id and p.id = e.person_id
            where %s
            order by e.received_at desc, e.id desc
            limit :most""";

    private static final String FOUND = """
            (e.person_id in (select same.id from person p join person same on same.merchant_id = p.merchant_id and same.root_id = p.root_id
                 where p.merchant_id = :merchant and %s)
             or e.id in (select k.event_id from event_key k
                         where k.merchant_id = :merchant and k.kind = 'CONVERSION' and k.key = :exact)
             or e.public_id = :exact)""".formatted(PersonSearch.MATCHES);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    EventRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Slice<Row> page(EventSearch search) {
        var after = Cursor.parse(search.after());
        var where = new Conditions()
                .and("e.merchant_id = :merchant", "merchant", merchant.id())
                .and("(e.received_at, e.id) < (:after, :afterId)", "after", after.at())
                .with("afterId", after.id());
        if (!search.text().isBlank()) {
            where.and(FOUND);
            PersonSearch.bind(where, search.text());
        }
        if (!search.eventName().isBlank()) {
            where.and("e.name = :name", "name", search.eventName().value());
        }
        state(where, search.wanted());
        var rows = where.with("most", SIZE + 1).rows(jdbi, SELECT.formatted(where.sql()), Row.class);
        return Slice.of(rows, SIZE, Row::cursor);
    }

    /** States stand in the SQL as they are, so that the index on the rare ones is seen to fit. */
    private static void state(Conditions where, EventSearch.Wanted wanted) {
        switch (wanted) {
            case ANY -> {}
            case PROCESSED, DUPLICATE, PARKED -> where.and("t.state = '" + wanted.name() + "'");
            case QUEUED -> where.and("e.id in (select q.event_id from event_queue q where q.merchant_id = :merchant)");
        }
    }
}
