package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.person.Person;
import org.goodturn.person.Recognising;
import org.goodturn.shared.reason.Finding;

/**
 * Sends several events down the pipe, one after the other, in the caller's transaction. Their rows and their people are
 * fetched at once, and most events lead nowhere: that is what many of them have in common.
 */
@ApplicationScoped
class EventRun {

    private static final int LONGEST = 32;

    /** Findings that nothing but the event itself was written for. */
    private static final Set<String> NOWHERE = Set.of(
            "event.kept",
            "event.nobody",
            "event.duplicate",
            "event.unconfirmed",
            "referral.nobody",
            "referral.anonymous",
            "order.unknown");

    private final EventProcessing processing;
    private final Recognising recognising;
    private final EventKeys keys;
    private final EventQueue queue;

    /** How many events the last run ended with; those that lead somewhere come one by one, or in bursts. */
    private volatile int length = 1;

    EventRun(EventProcessing processing, Recognising recognising, EventKeys keys, EventQueue queue) {
        this.processing = processing;
        this.recognising = recognising;
        this.keys = keys;
        this.queue = queue;
    }

    /** How many events are worth fetching at once: twice as many as could be used the last time. */
    int length() {
        return Math.min(2 * length, LONGEST);
    }

    /**
     * Ends early with an event that leads somewhere: what follows from it holds others back, so it is committed at
     * once.
     *
     * @param run events of one merchant, in order; the transaction has their lanes and is behind the merchant's wall
     */
    void process(List<EventQueue.Due> run, Instant now) {
        var told = Event.of(run.stream().map(EventQueue.Due::eventId).toList());
        var joining = recognising.joining(told.stream()
                .filter(event -> event.personId() != null)
                .map(Event::naming)
                .toList());
        told.stream().filter(Event::asksToForget).map(event -> event.id).forEach(joining::add);
        var events = uninterrupted(told, joining);
        if (!joining.contains(events.getFirst().id)) {
            hold(events);
        }
        var done = 0;
        while (done < events.size() && !leadsOn(processing.process(events.get(done), now))) {
            done++;
        }
        length = Math.min(done + 1, events.size());
        queue.done(run.subList(0, length));
    }

    /**
     * Keys are held before people: an event that may merge two of them begins a run. So does one that asks to forget
     * somebody, as what was told before it may.
     */
    private static List<Event> uninterrupted(List<Event> events, Set<Long> joining) {
        for (int i = 1; i < events.size(); i++) {
            if (joining.contains(events.get(i).id)) {
                return events.subList(0, i);
            }
        }
        return events;
    }

    private static boolean leadsOn(EventResult result) {
        return !result.findings().stream().map(Finding::code).allMatch(NOWHERE::contains);
    }

    /**
     * All at once, in one order, so that two runs never wait for each other. What becomes of an order is often told
     * without its person, and so in another lane: whoever had ordered is held all the same.
     */
    private void hold(List<Event> events) {
        var orders = events.stream()
                .filter(event -> event.personId() == null)
                .flatMap(event -> event.data().partnerConversionId().stream())
                .toList();
        var people = Stream.concat(
                        events.stream().map(Event::personId).filter(Objects::nonNull), keys.customers(orders).stream())
                .distinct()
                .sorted()
                .toList();
        if (!people.isEmpty()) {
            Person.held(people);
        }
    }
}
