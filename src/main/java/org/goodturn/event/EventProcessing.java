package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.person.Authority;
import org.goodturn.person.Person;
import org.goodturn.person.Recognising;
import org.goodturn.person.Scope;
import org.goodturn.shared.reason.Findings;

/** Sends one event down the pipe, inside the caller's transaction, and writes down what became of it. */
@ApplicationScoped
public class EventProcessing {

    private static final String STEP = "event";

    private final ToldBefore before;
    private final Recognising recognising;
    private final EventKeys keys;
    private final EventsAhead ahead;
    private final LateSteps late;
    private final LatestWord latest;
    private final EventMetrics metrics;
    private final jakarta.enterprise.event.Event<EventRecorded> recorded;

    EventProcessing(
            ToldBefore before,
            Recognising recognising,
            EventKeys keys,
            EventsAhead ahead,
            LateSteps late,
            LatestWord latest,
            EventMetrics metrics,
            jakarta.enterprise.event.Event<EventRecorded> recorded) {
        this.before = before;
        this.recognising = recognising;
        this.keys = keys;
        this.ahead = ahead;
        this.late = late;
        this.latest = latest;
        this.metrics = metrics;
        this.recorded = recorded;
    }

    /** Counts it among those that operators watch; the caller takes it from the queue. */
    EventResult process(Event event, Instant now) {
        var result = decide(event, now);
        metrics.processed(result);
        return result;
    }

    /**
     * Decides on the event, with everything that follows from it, and nothing else: also on one of the past, replayed.
     */
    public EventResult decide(Event event, Instant now) {
        var findings = new Findings();
        if (event.asksToForget() && event.source().isTrusted()) {
            before.recognise(event, now);
        }
        var person = event.personId() == null ? null : recognising.recognise(event.naming(), findings, now);
        if (person != null && event.data().provesIdentity(event.source()) && !event.isAnonymous()) {
            person.isProven(now);
        }
        var first = keys.firstOf(event);
        var result = first.isPresent()
                ? duplicate(event, first.get(), findings, now)
                : counted(event, person, findings, now);
        result.persist();
        return result;
    }

    private EventResult duplicate(Event event, long first, Findings findings, Instant now) {
        findings.add(
                STEP, "event.duplicate", "This id came before; the first event counts and this one changes nothing.");
        return EventResult.duplicate(event, first, findings.all(), now);
    }

    private EventResult counted(Event event, Person person, Findings findings, Instant now) {
        if (person == null) {
            nobody(event, findings);
        } else {
            learn(person, event);
        }
        var told = findings.all().size();
        passOn(event, findings, now);
        if (event.meaning().isEmpty() && findings.all().size() == told) {
            findings.add(STEP, "event.kept", "The event is kept. Its name has no meaning for referrals.");
        }
        if (event.isSale()) {
            if (person != null) {
                person.ordered(event.eventTime());
            }
            ahead.ended(event).forEach(follower -> follow(follower, now));
        }
        late.after(event, findings).forEach(later -> follow(later, now));
        late.namedAfter(event, findings).forEach(later -> follow(later, now));
        return EventResult.of(event, EventResult.State.PROCESSED, findings.all(), now);
    }

    /** What the shop has signed of a page's event is its word, the rest is the page's. */
    private void learn(Person person, Event event) {
        var data = event.data();
        if (event.source().isTrusted()) {
            var by = event.isAnonymous() && !person.isAnonymous() ? Authority.DEVICE : Authority.SERVER;
            latest.tell(person, event, by);
        } else {
            var signed = data.signed();
            person.learn(signed.profile(Remembered.plain(signed.json())), Authority.TOKEN, Scope.PRIVATE);
            var said = data.profile(Remembered.plain(data.json()));
            var kept = event.source() == EventSource.HOSTED ? said.without(EventData.CONSENT) : said;
            person.learn(kept, Authority.PAGE, Scope.PUBLIC);
        }
    }

    /** What became of an order says enough by the order's number. */
    private static void nobody(Event event, Findings findings) {
        var isOfAnOrder = event.meaning().filter(EventName::followsOrder).isPresent()
                && event.data().partnerConversionId().isPresent();
        if (!isOfAnOrder) {
            findings.add(STEP, "event.nobody", "The event names nobody: it has neither an e-mail nor a customer id.");
        }
    }

    private void passOn(Event event, Findings findings, Instant now) {
        var follows = event.meaning().filter(EventName::followsOrder).isPresent();
        if (follows && !event.source().isTrusted()) {
            findings.add(STEP, "event.unconfirmed", "A browser said so. It counts once the shop's server says it.");
        } else if (follows && ahead.waits(event)) {
            findings.add(
                    STEP,
                    "event.ahead",
                    "The order is not known yet, or not decided. This is looked at again when it is.");
        } else {
            recorded.fire(new EventRecorded(event, findings, now));
        }
    }

    /** What an earlier arrival had to wait for came: it is looked at as if it came now. */
    private void follow(Event event, Instant now) {
        var findings = new Findings();
        recorded.fire(new EventRecorded(event, findings, now));
        EventResult.of(event).orElseThrow().becomes(findings.all(), now);
    }
}
