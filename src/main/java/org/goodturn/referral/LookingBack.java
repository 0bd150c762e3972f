package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.goodturn.event.EventRecorded;

/** Finds the referrals that an order came before, though we hear of it after them. */
@ApplicationScoped
class LookingBack {

    private final Event<OrderedBefore> before;

    LookingBack(Event<OrderedBefore> before) {
        this.before = before;
    }

    /** @param known the friend's referrals so far, without the one that the order belongs to */
    void from(EventRecorded order, List<Referral> known) {
        var event = order.event();
        if (event.source().isTrusted()) {
            known.stream()
                    .filter(referral -> referral.referredAt().isAfter(event.eventTime()))
                    .forEach(referral ->
                            before.fire(new OrderedBefore(referral, event.id, order.findings(), order.now())));
        }
    }
}
