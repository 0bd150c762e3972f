package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Orders that nobody was found behind: a claim after the fact is about these. */
@ApplicationScoped
class LooseOrders {

    private static final int MOST = 100;

    /** What became of an order is often told by its number alone, without its person. */
    private static final String ABOUT = """
            select id from event
            where merchant_id = :merchant and partner_conversion_id = any(:orders) and name = any(:names)
              and source not in ('BROWSER', 'HOSTED')
            order by event_time, id limit :most""";

    private static final String[] FOLLOWING = Stream.of(EventName.values())
            .filter(EventName::followsOrder)
            .map(EventName::wire)
            .toArray(String[]::new);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    LooseOrders(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Each order that the claim may be about, with what was told of it since. */
    List<Event> before(Event claim) {
        return withWhatFollowed(Event.ordersOf(claim.personId(), claim.eventTime(), MOST));
    }

    /** The same events, with what was told of the orders among them since. */
    List<Event> withWhatFollowed(List<Event> told) {
        var orders = told.stream()
                .filter(event -> event.meaning().filter(EventName::isSale).isPresent())
                .flatMap(order -> order.data().partnerConversionId().stream())
                .toList();
        return orders.isEmpty()
                ? told
                : Stream.concat(told.stream(), about(orders)).distinct().toList();
    }

    private Stream<Event> about(List<String> orders) {
        List<Long> ids = jdbi.withHandle(handle -> handle.createQuery(ABOUT)
                .bind("merchant", merchant.id())
                .bindArray("orders", String.class, orders)
                .bindArray("names", String.class, (Object[]) FOLLOWING)
                .bind("most", MOST)
                .mapTo(Long.class)
                .list());
        return Event.of(ids).stream();
    }
}
