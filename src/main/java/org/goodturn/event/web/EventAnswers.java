package org.goodturn.event.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.event.Event;
import org.goodturn.event.EventRepeats;
import org.goodturn.event.EventResult;
import org.goodturn.person.Person;

/** Tells what became of an event. */
@ApplicationScoped
class EventAnswers {

    private final EventRepeats repeats;

    EventAnswers(EventRepeats repeats) {
        this.repeats = repeats;
    }

    /** With how often it was sent again. */
    EventJson.Told everythingAbout(Event event) {
        return about(event, repeats.of(event).map(EventJson.SentAgain::of).orElse(null));
    }

    EventJson.Told about(Event event) {
        return about(event, null);
    }

    private static EventJson.Told about(Event event, EventJson.SentAgain sentAgain) {
        var result = EventResult.of(event);
        return new EventJson.Told(
                event.publicId(),
                event.name(),
                event.source().name().toLowerCase(Locale.ROOT),
                event.eventTime(),
                event.receivedAt(),
                event.messageId(),
                Optional.ofNullable(event.personId())
                        .map(id -> Person.of(id.longValue()).publicId())
                        .orElse(null),
                event.data().json(),
                result.map(EventResult::state).map(Enum::name).orElse("QUEUED"),
                result.map(EventResult::processedAt).orElse(null),
                result.map(EventResult::duplicateOf)
                        .map(id -> Event.of(id.longValue()).publicId())
                        .orElse(null),
                sentAgain,
                result.map(EventResult::findings).orElse(List.of()));
    }
}
