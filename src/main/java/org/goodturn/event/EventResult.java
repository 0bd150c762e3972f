package org.goodturn.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What became of an event. An event without one still waits. */
@Entity
public class EventResult extends MerchantOwned {

    /** What was found at an earlier time. */
    public record Earlier(Instant at, List<Finding> findings) {}

    /** How often one may be looked at again, and all of it be told. */
    private static final int MOST_EARLIER = 50;

    /** How processing ended. */
    public enum State {
        PROCESSED,
        /** The shop's own id came before; the other event counts. */
        DUPLICATE,
        /** Failed again and again; a person must look. Nothing is lost: it can be processed anew. */
        PARKED
    }

    @Id
    private Long eventId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Long duplicateOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    private Instant processedAt;

    /** Set once it was looked at again. */
    private Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Earlier> earlier;

    protected EventResult() {}

    static EventResult of(Event event, State state, List<Finding> findings, Instant now) {
        return of(event.id, state, findings, now);
    }

    /** Without a look at the event, which may be what fails. */
    static EventResult parked(long eventId, List<Finding> findings, Instant now) {
        return of(eventId, State.PARKED, findings, now);
    }

    private static EventResult of(Long eventId, State state, List<Finding> findings, Instant now) {
        var result = new EventResult();
        result.eventId = eventId;
        result.state = state;
        result.findings = findings;
        result.processedAt = now;
        return result;
    }

    static EventResult duplicate(Event event, long first, List<Finding> findings, Instant now) {
        var result = of(event, State.DUPLICATE, findings, now);
        result.duplicateOf = first;
        return result;
    }

    /** It was looked at again, because what it had waited for came. What was said before stays known. */
    void becomes(List<Finding> found, Instant now) {
        decidedAt = firstDecidedAt();
        if (!found.equals(findings) && (earlier == null || earlier.size() < MOST_EARLIER)) {
            var before = earlier == null ? new ArrayList<Earlier>() : new ArrayList<>(earlier);
            before.add(new Earlier(processedAt, findings));
            earlier = before;
        }
        findings = found;
        processedAt = now;
    }

    /** It turned out whose the event is: what was decided before does not count as a decision. */
    void isDecidedAnew() {
        decidedAt = processedAt;
    }

    /** When it was decided on first; before that was written down, as far as what was found earlier tells. */
    private Instant firstDecidedAt() {
        if (decidedAt != null) {
            return decidedAt;
        }
        return earlier == null ? processedAt : earlier.getFirst().at();
    }

    public static Optional<EventResult> of(Event event) {
        return findByIdOptional(event.id);
    }

    /** By the number of the event; events that still wait are missing. */
    public static Map<Long, EventResult> of(Collection<Event> events) {
        List<EventResult> results =
                list("eventId in ?1", events.stream().map(event -> event.id).toList());
        return results.stream().collect(Collectors.toMap(result -> result.eventId, result -> result));
    }

    public State state() {
        return state;
    }

    public boolean isParked() {
        return state == State.PARKED;
    }

    /** The event that counts instead of this one, or null. */
    public Long duplicateOf() {
        return duplicateOf;
    }

    public List<Finding> findings() {
        return findings;
    }

    public Instant processedAt() {
        return processedAt;
    }
}
