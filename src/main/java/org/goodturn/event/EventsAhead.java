package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * Events about an order that came before the order itself, or before it was decided whether it counts. They wait for it
 * and are looked at in the order in which they happened, so that it makes no difference which one came first.
 */
@ApplicationScoped
class EventsAhead {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final EventKeys keys;
    private final OpenOrders open;

    EventsAhead(Jdbi jdbi, CurrentMerchant merchant, EventKeys keys, OpenOrders open) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.keys = keys;
        this.open = open;
    }

    /** @return whether the event has to wait for its order; then it is written down */
    boolean waits(Event event) {
        return event.meaning().filter(EventName::followsOrder).isPresent()
                && event.data()
                        .partnerConversionId()
                        .filter(this::isUndecided)
                        .map(order -> wait(event, order))
                        .isPresent();
    }

    /** @return the events that waited for this order, the earliest first; they wait no longer */
    List<Event> ended(Event order) {
        var key = order.data().partnerConversionId();
        var waiting = key.map(this::taken).orElse(List.of()).stream()
                .map(id -> Event.of(id.longValue()))
                .sorted(Event.AS_IT_HAPPENED)
                .toList();
        if (!waiting.isEmpty() && open.isOpen(order.id)) {
            waiting.forEach(event -> wait(event, key.get()));
            return List.of();
        }
        return waiting;
    }

    private boolean isUndecided(String order) {
        keys.hold(order);
        return keys.conversion(order).map(open::isOpen).orElse(true);
    }

    private int wait(Event event, String order) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into event_ahead (merchant_id, event_id, conversion_id) values (:merchant, :event, :order)
                        on conflict (merchant_id, event_id) do nothing""")
                .bind("merchant", merchant.id())
                .bind("event", event.id)
                .bind("order", order)
                .execute());
    }

    private List<Long> taken(String order) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "delete from event_ahead where merchant_id = :merchant and conversion_id = :order returning event_id")
                .bind("merchant", merchant.id())
                .bind("order", order)
                .mapTo(Long.class)
                .list());
    }
}
