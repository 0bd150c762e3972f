package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodturn.shared.reason.Finding;

/**
 * A claim or a registration may be told of after the orders that it came before, and who brought a friend may be said
 * after the order. What led nowhere then is looked at again, so that it ends as if all had come in order.
 */
@ApplicationScoped
class LateSteps {

    /** By these findings of later parts of the pipe it is seen that an event led nowhere, so nothing happens twice. */
    private static final Set<String> NOWHERE = Set.of("referral.nobody", "order.unknown");

    private static final int MOST = 100;

    /** What became of an order means something only once the order does. */
    private static final Comparator<Event> ORDERS_FIRST = Comparator.comparing(
                    (Event event) -> event.meaning().filter(EventName::isSale).isPresent() ? 0 : 1)
            .thenComparing(Event.AS_IT_HAPPENED);

    private final LooseOrders orders;

    LateSteps(LooseOrders orders) {
        this.orders = orders;
    }

    /** @return what is to be looked at again, the earliest first */
    List<Event> after(Event step) {
        if (step.personId() == null || step.source() == EventSource.BROWSER) {
            return List.of();
        }
        return step.meaning()
                .map(name -> switch (name) {
                    case CLAIMED, REGISTRATION -> loose(Event.meantAfter(step, MOST), Event.AS_IT_HAPPENED);
                    case CLAIMED_LATE -> loose(orders.before(step), ORDERS_FIRST);
                    case ENROLLED,
                            CONVERSION,
                            ORDER_CREATED,
                            ORDER_CANCELLED,
                            ORDER_FULFILLED,
                            ORDER_REFUNDED,
                            REFUND -> List.<Event>of();
                })
                .orElse(List.of());
    }

    private static List<Event> loose(List<Event> told, Comparator<Event> order) {
        var results = told.isEmpty() ? Map.<Long, EventResult>of() : EventResult.of(told);
        return told.stream()
                .filter(event -> results.containsKey(event.id) && ledNowhere(results.get(event.id)))
                .sorted(order)
                .toList();
    }

    /** @return what led nowhere of all that was told of a person, the earliest first */
    List<Event> nowhere(long personId) {
        return loose(Event.meant(personId, MOST), Event.AS_IT_HAPPENED);
    }

    private static boolean ledNowhere(EventResult result) {
        return result.state() == EventResult.State.PROCESSED
                && result.findings().stream().map(Finding::code).anyMatch(NOWHERE::contains);
    }
}
