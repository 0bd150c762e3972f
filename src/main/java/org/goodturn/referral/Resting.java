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

    /** @return false when another advocate's word came after what is told only now */
    boolean on(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        var isAnothers = isAnothers(strongest, referral);
        if (isAnothers && isOvertaken(referral, fact)) {
            moves.remember(referral, strongest, why);
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.overtaken",
                            "Another advocate's word came after this one. The friend stays with them.");
            return false;
        }
        if (isAnothers || referral.isRenewedBy(strongest, fact.event().eventTime())) {
            rest(strongest, referral, fact, why);
        }
        return true;
    }

    private static boolean isAnothers(Evidence strongest, Referral referral) {
        return referral.evidence().linkId() != strongest.linkId();
    }

    /** An order counts for whoever had brought the friend by then, whatever was said after it. */
    private static boolean isOvertaken(Referral referral, EventRecorded fact) {
        return !fact.event().isSale()
                && !referral.evidence().kind().isLate()
                && referral.referredAt().isAfter(fact.event().eventTime());
    }

    private void rest(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        if (orders.areHeld(referral, strongest.at())) {
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.order_held",
                            "An earlier order waits until somebody has looked at it. It stays as it is.");
        } else if (isAnothers(strongest, referral)) {
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
