package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.goodturn.event.EventRecorded;

/** Lets a referral rest on what speaks for an advocate now. An order that it holds already is not taken from it. */
@ApplicationScoped
class Resting {

    private final HeldOrders orders;
    private final ReferralMoves moves;
    private final Event<AdvocateChanged> changed;

    Resting(HeldOrders orders, ReferralMoves moves, Event<AdvocateChanged> changed) {
        this.orders = orders;
        this.moves = moves;
        this.changed = changed;
    }

    void on(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        var isAnothers = referral.evidence().linkId() != strongest.linkId();
        if (!isAnothers && !referral.isRenewedBy(strongest, fact.event().eventTime())) {
            return;
        }
        if (orders.areHeld(referral, strongest.at())) {
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.order_held",
                            "An earlier order waits until somebody has looked at it. It stays as it is.");
        } else if (isAnothers) {
            reattribute(strongest, referral, fact, why);
        } else {
            moves.renew(referral, strongest, why);
        }
    }

    private void reattribute(Evidence stronger, Referral referral, EventRecorded fact, Why why) {
        if (moves.reattribute(referral, stronger, why)) {
            changed.fire(new AdvocateChanged(referral, fact.event().id, fact.findings(), fact.now()));
        }
    }
}
