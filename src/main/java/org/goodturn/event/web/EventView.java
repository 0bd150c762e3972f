package org.goodturn.event.web;

import java.util.List;
import org.goodturn.event.Event;
import org.goodturn.event.EventRepeats;
import org.goodturn.event.EventResult;
import org.goodturn.person.Person;
import org.goodturn.shared.reason.Decision;

/**
 * One event as its page shows it.
 *
 * @param result null while it waits
 * @param person whom it names; null for nobody
 * @param first the event that counts instead; null when this one does
 * @param again null when it was sent once
 * @param data as it was sent, with line breaks
 */
public record EventView(
        Event event,
        EventResult result,
        Person person,
        Event first,
        EventRepeats.Again again,
        List<EventConsequences.Consequence> consequences,
        String data) {

    /** A result's state, or QUEUED. */
    public String state() {
        return result == null ? "QUEUED" : result.state().name();
    }

    public List<Decision> decisions() {
        return result == null ? List.of() : Decision.of(result.findings());
    }
}
