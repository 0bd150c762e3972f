package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.goodturn.event.EventRecorded;

/**
 * Lets a referral rest on what speaks for an advocate now, as if all had been told in the order in which it happened.
 */
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

    /** @return false when another advocate's word came after what is told only now */
    boolean on(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        var isAnothers = referral.evidence().linkId() != strongest.linkId();
        var isFromBefore = referral.evidence().cameAfter(strongest);
        if (isFromBefore && !fact.event().isSale()) {
            remember(strongest, referral, why);
            if (isAnothers) {
                fact.findings()
                        .add(
                                Attribution.STEP,
                                "referral.overtaken",
                                "Another advocate's word came after this one. The friend stays with them.");
            }
            return !isAnothers;
        }
        if (isAnothers || isFromBefore) {
            rest(strongest, referral, fact, why);
        } else if (referral.isRenewedBy(strongest, fact.event().eventTime()) && isFree(strongest, referral, fact)) {
            moves.renew(referral, strongest, why);
        }
        return true;
    }

    /** An order counts for whoever had brought the friend by then, whatever was said after it. */
    private void rest(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        if (isFree(strongest, referral, fact) && moves.reattribute(referral, strongest, why)) {
            changed.fire(new AdvocateChanged(referral, fact.event().id, fact.findings(), fact.now()));
        }
    }

    /** An order that it holds already is not taken from it. */
    private boolean isFree(Evidence strongest, Referral referral, EventRecorded fact) {
        var isHeld = orders.areHeld(referral, strongest.at());
        if (isHeld) {
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.order_held",
                            "An earlier order waits until somebody has looked at it. It stays as it is.");
        }
        return !isHeld;
    }

    private void remember(Evidence earlier, Referral referral, Why why) {
        var told = "Told late, and from before: " + earlier.kind().words() + ".";
        moves.remember(referral, earlier, new Why(why.actor(), told, why.eventId(), why.at()));
    }
}
