package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/** Sends an event down the pipe once more, because what held it up was decided. */
@ApplicationScoped
public class EventRetelling {

    private final EventKeys keys;
    private final EventsAhead ahead;
    private final jakarta.enterprise.event.Event<EventRecorded> recorded;

    EventRetelling(EventKeys keys, EventsAhead ahead, jakarta.enterprise.event.Event<EventRecorded> recorded) {
        this.keys = keys;
        this.ahead = ahead;
        this.recorded = recorded;
    }

    /** In the caller's transaction, and with everything that had to wait for it. */
    public void tell(Event event, Instant now) {
        event.data().partnerConversionId().ifPresent(keys::hold);
        again(event, now);
        if (event.meaning().filter(EventName::isSale).isPresent()) {
            ahead.ended(event).forEach(follower -> again(follower, now));
        }
    }

    /**
     * The same, because two turned out to be one, or not to be. In a replay they are so from the start, so that it is
     * at this moment that the event is decided on there.
     */
    public void tellAnew(Event event, Instant now) {
        tell(event, now);
        EventResult.of(event).orElseThrow().isDecidedAnew();
    }

    private void again(Event event, Instant now) {
        var findings = new Findings();
        recorded.fire(new EventRecorded(event, findings, now));
        EventResult.of(event).orElseThrow().becomes(findings.all(), now);
    }
}
