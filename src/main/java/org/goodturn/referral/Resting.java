package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import org.goodturn.event.EventRecorded;

/**
 * Lets a referral rest on what speaks for an advocate now, as if all had been told in the order in which it happened.
 */
@ApplicationScoped
class Resting {

    private final HeldOrders orders;
    private final Approvals approvals;
    private final ReferralMoves moves;
    private final Event<AdvocateChanged> changed;

    Resting(HeldOrders orders, Approvals approvals, ReferralMoves moves, Event<AdvocateChanged> changed) {
        this.orders = orders;
        this.approvals = approvals;
        this.moves = moves;
        this.changed = changed;
    }

    /**
     * @return what is to be told again after the event; nothing when the referral is another advocate's and stays so
     */
    Optional<List<Long>> on(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        if (referral.evidence().linkId() == strongest.linkId()) {
            again(strongest, referral, fact, why);
            return Optional.of(List.of());
        }
        if (isOvertaken(referral, fact)) {
            remember(strongest, referral, why);
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.overtaken",
                            "Another advocate's word came after this one. The friend stays with them.");
            return Optional.empty();
        }
        return another(strongest, referral, fact, why);
    }

    /** The same advocate: what came when the old did not count any more, or is told only now and came before it. */
    private void again(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        if (referral.isRenewedBy(strongest, fact.event().eventTime())) {
            if (isFree(strongest, referral, fact)) {
                moves.renew(referral, strongest, why);
            }
        } else if (referral.isPrecededBy(strongest)) {
            if (fact.event().isSale() || strongest.countsAt(referral.referredAt())) {
                precede(strongest, referral, fact, why);
            } else {
                remember(strongest, referral, why);
            }
        }
    }

    private void precede(Evidence earlier, Referral referral, EventRecorded fact, Why why) {
        if (referral.state() == ReferralState.DENIED) {
            reattribute(earlier, referral, fact, why);
        } else {
            moves.renew(referral, earlier, why);
        }
    }

    private Optional<List<Long>> another(Evidence strongest, Referral referral, EventRecorded fact, Why why) {
        if (!referral.isApprovedAfter(fact.event().eventTime())) {
            if (isFree(strongest, referral, fact)) {
                reattribute(strongest, referral, fact, why);
            }
            return Optional.of(List.of());
        }
        var again = approvals.undo(referral, why);
        if (again.isPresent()) {
            reattribute(strongest, referral, fact, why);
        } else {
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.told_too_late",
                            "Another advocate's referral has been approved since, and rewarded. It stays as it is.");
        }
        return again;
    }

    /** An order counts for whoever had brought the friend by then, whatever was said after it. */
    private static boolean isOvertaken(Referral referral, EventRecorded fact) {
        return !fact.event().isSale()
                && !referral.evidence().kind().isLate()
                && referral.referredAt().isAfter(fact.event().eventTime());
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

    private void reattribute(Evidence stronger, Referral referral, EventRecorded fact, Why why) {
        if (moves.reattribute(referral, stronger, why)) {
            changed.fire(new AdvocateChanged(referral, fact.event().id, fact.findings(), fact.now()));
        }
    }
}
