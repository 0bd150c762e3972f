package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodturn.shared.reason.Finding;

/**
 * A claim or a registration may be told of after the orders that it came before. What the person did later and what led
 * nowhere then is looked at again, so that it ends as if all had come in order.
 */
@ApplicationScoped
class LateSteps {

    /** By these findings of later parts of the pipe it is seen that an event led nowhere, so nothing happens twice. */
    private static final Set<String> NOWHERE = Set.of("referral.nobody", "order.unknown");

    private static final int MOST = 100;

    /** @return what is to be looked at again, the earliest first */
    List<Event> after(Event step) {
        var isStep = step.meaning()
                .filter(name -> name == EventName.CLAIMED || name == EventName.REGISTRATION)
                .isPresent();
        if (!isStep || step.personId() == null || step.source() == EventSource.BROWSER) {
            return List.of();
        }
        var later = Event.meantAfter(step, MOST);
        var results = later.isEmpty() ? Map.<Long, EventResult>of() : EventResult.of(later);
        return later.stream()
                .filter(event -> results.containsKey(event.id) && ledNowhere(results.get(event.id)))
                .sorted(Event.AS_IT_HAPPENED)
                .toList();
    }

    private static boolean ledNowhere(EventResult result) {
        return result.state() == EventResult.State.PROCESSED
                && result.findings().stream().map(Finding::code).anyMatch(NOWHERE::contains);
    }
}
