package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.event.Event;
import org.goodturn.event.EventRetelling;

/** Has what a friend did decided anew, for those further down who know events by their number only. */
@ApplicationScoped
public class ToldAgain {

    private final EventRetelling retelling;

    ToldAgain(EventRetelling retelling) {
        this.retelling = retelling;
    }

    public void tell(long eventId, Instant now) {
        retelling.tell(Event.of(eventId), now);
    }
}
