package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.person.Authority;
import org.goodturn.person.Person;
import org.goodturn.person.Profile;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * What servers told of a person last, by the times at which it was so, is what is known of the person, in whatever
 * order it reaches us. The journal is asked only where something known would become something else, and something was
 * told of a later time.
 */
@ApplicationScoped
class LatestWord {

    private static final int MOST = 100;

    /**
     * Those that told of one of the fields, for a later time than the event, and were heard of or looked at before it:
     * what names the person by another key takes another lane. What is not written yet of their results, because it
     * belongs to the same run, is not waited for.
     */
    private static final String LATER = """
            with own as (
              select id from person
              where merchant_id = :merchant
                and root_id = (select root_id from person where merchant_id = :merchant and id = :person))
            select e.id from own
            join event e on e.merchant_id = :merchant and e.person_id = own.id and e.event_time > :at
            left join event_result r on r.merchant_id = e.merchant_id and r.event_id = e.id
            where (r.state = 'PROCESSED' or r.state is null and e.id < :event)
              and e.source not in ('BROWSER', 'HOSTED')
              and (jsonb_exists_any(e.data, :fields) or jsonb_exists_any(e.data -> 'segment_message' -> 'traits', :fields))
            order by e.event_time desc limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    LatestWord(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /**
     * Tells the person what a server's event says, without what was told of a later time.
     *
     * @param by how far it is believed
     */
    void tell(Person person, Event event, Authority by) {
        var told = told(event);
        var news = person.isToldAfter(event.eventTime()) ? told.without(toldLater(person, event, told)) : told;
        person.learn(news, by, event.data().parameterScope());
        if (!told.said().isEmpty()) {
            person.isTold(event.eventTime());
        }
    }

    /**
     * Tells the person once more what was so last of these fields, as far as servers told it.
     *
     * @param fields by their names in events
     */
    void settle(Person person, Set<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        Event.of(later(person.id, Instant.EPOCH, Long.MAX_VALUE, fields)).stream()
                .filter(event -> person.isAnonymous() || !event.isAnonymous())
                .sorted(Comparator.comparing(Event::eventTime).thenComparing(event -> event.id))
                .forEach(event -> person.learn(
                        told(event).only(fields), Authority.SERVER, event.data().parameterScope()));
    }

    /** @return of what the event would change */
    private Set<String> toldLater(Person person, Event event, Profile told) {
        var known = known(person);
        var changing = told.said();
        changing.keySet().retainAll(known.keySet());
        changing.entrySet().removeAll(known.entrySet());
        return changing.isEmpty() ? Set.of() : toldLater(person, event, changing.keySet());
    }

    private static Profile told(Event event) {
        return event.data().profile(Remembered.of(event));
    }

    /** Whatever is known of a person that servers may tell, by its name in events. */
    static Map<String, Object> known(Person person) {
        return new Profile(null, null, person.firstName(), person.lastName(), person.locale(), person.parameters())
                .said();
    }

    /** A device's word changes nothing of whoever has a name. */
    private Set<String> toldLater(Person person, Event event, Set<String> fields) {
        return Event.of(later(event.personId(), event.eventTime(), event.id, fields)).stream()
                .filter(later -> person.isAnonymous() || !later.isAnonymous())
                .flatMap(later -> told(later).said().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<Long> later(long person, Instant at, long before, Set<String> fields) {
        return jdbi.withHandle(handle -> handle.createQuery(LATER)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .bind("event", before)
                .bind("at", at)
                .bindArray("fields", String.class, fields.toArray())
                .bind("most", MOST)
                .mapTo(Long.class)
                .list());
    }
}
