package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.goodturn.event.EventRecorded;

/** Finds the referrals that an order came before, though we hear of it after them. */
@ApplicationScoped
class LookingBack {

    private final Event<OrderedBefore> before;

    LookingBack(Event<OrderedBefore> before) {
        this.before = before;
    }

    /** @param order one that nobody was found behind */
    void from(EventRecorded order) {
        var event = order.event();
        if (event.source().isTrusted()) {
            Referral.ofFriend(event.personId()).stream()
                    .filter(referral -> referral.referredAt().isAfter(event.eventTime()))
                    .forEach(referral ->
                            before.fire(new OrderedBefore(referral, event.id, order.findings(), order.now())));
        }
    }
}
