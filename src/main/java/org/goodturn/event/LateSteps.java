package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.reason.Findings;

/**
 * What tells who brought a friend – a claim, a registration, an order with a code – may be told of after what it came
 * before, and somebody may say so after the order. What led nowhere then is looked at again, so that it ends as if all
 * had come in order.
 */
@ApplicationScoped
class LateSteps {

    /**
     * By these findings of later parts of the pipe it is seen that an event led nowhere, or not for certain, so nothing
     * happens twice.
     */
    private static final Set<String> NOWHERE =
            Set.of("referral.nobody", "referral.said_later", "referral.anonymous", "order.unknown", "event.kept");

    private static final String ATTRIBUTED = "referral.attributed";

    private static final int MOST = 100;

    /** What became of an order means something only once the order does. */
    private static final Comparator<Event> ORDERS_FIRST = Comparator.comparing(
                    (Event event) -> event.meaning().filter(EventName::isSale).isPresent() ? 0 : 1)
            .thenComparing(Event.AS_IT_HAPPENED);

    private final LooseOrders orders;
    private final NamedEvents named;

    LateSteps(LooseOrders orders, NamedEvents named) {
        this.orders = orders;
        this.named = named;
    }

    /**
     * @param findings what was found about the step
     * @return what is to be looked at again, the earliest first
     */
    List<Event> after(Event step, Findings findings) {
        if (!leadsToAdvocate(step, findings)) {
            return List.of();
        }
        return isSaidLate(step)
                ? loose(orders.before(step), ORDERS_FIRST)
                : loose(orders.withWhatFollowed(Event.meantAfter(step, MOST)), Event.AS_IT_HAPPENED);
    }

    /** Events of the shop's own mean something only where a friend's campaign names them: asked when that is known. */
    List<Event> namedAfter(Event step, Findings findings) {
        return leadsToAdvocate(step, findings) ? named(step.personId()) : List.of();
    }

    /** @return events of the shop's own that led nowhere though a rule names them, the earliest first */
    List<Event> named(long personId) {
        var names = named.of(personId);
        return names.isEmpty() ? List.of() : loose(Event.named(personId, names, MOST), Event.AS_IT_HAPPENED);
    }

    private static boolean leadsToAdvocate(Event step, Findings findings) {
        return step.personId() != null
                && step.source() != EventSource.BROWSER
                && (isSaidLate(step)
                        || isClickOfADevice(step)
                        || findings.all().stream().map(Finding::code).anyMatch(ATTRIBUTED::equals));
    }

    /** Speaks for an advocate once it is known whose device it was. */
    private static boolean isClickOfADevice(Event step) {
        return step.isAnonymous() && step.data().clickId().isPresent();
    }

    private static boolean isSaidLate(Event step) {
        return step.meaning().filter(EventName.CLAIMED_LATE::equals).isPresent();
    }

    private static List<Event> loose(List<Event> told, Comparator<Event> order) {
        var results = told.isEmpty() ? Map.<Long, EventResult>of() : EventResult.of(told);
        return told.stream()
                .filter(event -> results.containsKey(event.id) && ledNowhere(results.get(event.id)))
                .sorted(order)
                .toList();
    }

    /** @return what led nowhere of all that was told of a person and of their orders, the earliest first */
    List<Event> nowhere(long personId) {
        return loose(orders.withWhatFollowed(Event.meant(personId, MOST)), Event.AS_IT_HAPPENED);
    }

    private static boolean ledNowhere(EventResult result) {
        return result.state() == EventResult.State.PROCESSED
                && result.findings().stream().map(Finding::code).anyMatch(NOWHERE::contains);
    }
}
