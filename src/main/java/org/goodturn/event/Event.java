package org.goodturn.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.person.Identity;
import org.goodturn.person.Naming;
import org.goodturn.person.Person;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of the journal. Written by {@link Journal}, never changed. */
@Entity
@Immutable
public class Event extends MerchantOwned {

    /** The name of the event by which a shop, whatever it speaks, asks to forget somebody. */
    public static final String DELETION_REQUESTED = "deletion_requested";

    /** By when it happened; what came first decides between equals. */
    static final Comparator<Event> AS_IT_HAPPENED =
            Comparator.comparing(Event::eventTime).thenComparing(event -> event.id);

    @Id
    public Long id;

    @Column(updatable = false)
    private String publicId;

    private String name;

    @Enumerated(EnumType.STRING)
    private EventSource source;

    private String messageId;
    private Long personId;
    private Instant eventTime;
    private Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode data;

    protected Event() {}

    public static Optional<Event> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Event of(long id) {
        return findById(id);
    }

    /** In the order of the ids. */
    public static List<Event> of(List<Long> ids) {
        return getSession().findMultiple(Event.class, ids);
    }

    /**
     * What the person of a step did after it, as far as its name means something. Some of it may have been looked at
     * before the step: told of earlier, or by another key of the person's, and so in another lane.
     */
    static List<Event> meantAfter(Event step, int most) {
        return told(
                        "personId in " + Person.SAME
                                + " and eventTime >= ?2 and (eventTime > ?2 or id > ?3) and name in ?4 order by eventTime, id",
                        step.personId,
                        step.eventTime,
                        step.id,
                        EventName.wires())
                .page(0, most)
                .list();
    }

    /** Orders of the person by the word of servers, until that time, the oldest first. */
    public static List<Event> ordersOf(long personId, Instant until, int most) {
        return told(
                        "personId in " + Person.SAME
                                + " and eventTime <= ?2 and name in ?3 and source not in ?4 order by eventTime, id",
                        personId,
                        until,
                        List.of(EventName.CONVERSION.wire(), EventName.ORDER_CREATED.wire()),
                        List.of(EventSource.BROWSER, EventSource.HOSTED))
                .page(0, most)
                .list();
    }

    /** What was said, not before that time, about who had brought the person; the earliest first. */
    public static List<Event> lateClaimsOf(long personId, Instant from, int most) {
        return told(
                        "personId in " + Person.SAME
                                + " and eventTime >= ?2 and name = ?3 and source <> ?4 order by eventTime, id",
                        personId,
                        from,
                        EventName.CLAIMED_LATE.wire(),
                        EventSource.BROWSER)
                .page(0, most)
                .list();
    }

    /** What was told of a person, as far as its name means something. */
    static List<Event> meant(long personId, int most) {
        return named(personId, EventName.wires(), most);
    }

    /** What was told of a person by these names, the earliest first. */
    static List<Event> named(long personId, Collection<String> names, int most) {
        return told("personId in " + Person.SAME + " and name in ?2 order by eventTime, id", personId, names)
                .page(0, most)
                .list();
    }

    private static PanacheQuery<Event> told(String query, Object... values) {
        return asStored(find(query, values));
    }

    public String publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    public boolean asksToForget() {
        return name.equals(DELETION_REQUESTED);
    }

    /** What the name means to the product, if anything. */
    public Optional<EventName> meaning() {
        return EventName.of(name);
    }

    /** Whether it can be trusted that somebody bought. */
    public boolean isSale() {
        return source.isTrusted() && meaning().filter(EventName::isSale).isPresent();
    }

    public EventSource source() {
        return source;
    }

    /** Null when the event names nobody. */
    public Long personId() {
        return personId;
    }

    /** When it happened, by the word of a server; what a page tells happens when we hear of it. */
    public Instant eventTime() {
        return eventTime;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The sender's idempotency key, or one made up for senders without. */
    public String messageId() {
        return messageId;
    }

    /** Whom it names, and by which keys. */
    Naming naming() {
        return new Naming(personId, identity(), previousId(), id, eventTime);
    }

    /** Whether nobody says who did it: it names a device and nothing else. */
    public boolean isAnonymous() {
        return identity().isAnonymous();
    }

    /** By what id of the shop the person went before, by the word of a server; null when nobody says so. */
    String previousId() {
        return source.isTrusted() ? data().text("previous_partner_user_id").orElse(null) : null;
    }

    /** By what the event names its person, as far as its door is believed. */
    Identity identity() {
        return Believed.identity(data(), source, name);
    }

    public EventData data() {
        return new EventData(data);
    }
}
