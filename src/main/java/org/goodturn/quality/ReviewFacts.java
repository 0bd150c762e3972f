package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.goodturn.referral.Referral;

/** Announces what became of a referral that somebody has to look at, inside the transaction. */
@ApplicationScoped
class ReviewFacts {

    private final Event<ReferralHeld> held;
    private final Event<ReferralReleased> released;
    private final Event<ReferralBlocked> blocked;

    ReviewFacts(Event<ReferralHeld> held, Event<ReferralReleased> released, Event<ReferralBlocked> blocked) {
        this.held = held;
        this.released = released;
        this.blocked = blocked;
    }

    void held(Referral referral, Instant now) {
        held.fire(new ReferralHeld(referral, now));
    }

    void released(Referral referral, Instant now) {
        released.fire(new ReferralReleased(referral, now));
    }

    void blocked(Referral referral, String reason, Instant now) {
        blocked.fire(new ReferralBlocked(referral, reason, now));
    }
}
