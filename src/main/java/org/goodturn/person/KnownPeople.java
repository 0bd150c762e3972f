package org.goodturn.person;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People in lists. One of them is found by {@link Person} itself. */
@ApplicationScoped
public class KnownPeople implements PanacheRepository<Person> {

    /**
     * Whom a list holds.
     *
     * @param email null for any
     * @param partnerUserId null for any
     * @param areAnonymous whether those are asked for of whom nothing is known but a device, or all others
     * @param toldSince of whom something was told since, or who were merged or told apart; null for any
     */
    public record Wanted(String email, String partnerUserId, boolean areAnonymous, Instant toldSince) {}

    private static final String EMAIL = "id in (select k.rootId from Person k where k.email = :email)";

    private static final String PARTNER_USER_ID =
            "id in (select k.rootId from Person k where k.partnerUserId = :partnerUserId)";

    private static final String TOLD_SINCE = """
            id in (select k.rootId from Person k where k.id in (
              select e.personId from Event e where e.receivedAt >= :since
              union all
              select m.survivorId from PersonMerge m where m.mergedAt >= :since or m.undoneAt >= :since
              union all
              select m.mergedId from PersonMerge m where m.mergedAt >= :since or m.undoneAt >= :since))""";

    /**
     * A page of people.
     *
     * @param before creation time and, among equals, number that the page starts after
     */
    public List<Person> newestFirst(Wanted wanted, Instant before, long beforeId, int most) {
        var values = new HashMap<String, Object>(Map.of("before", before, "beforeId", beforeId));
        var asked = "mergedInto is null and device is " + (wanted.areAnonymous ? "not null" : "null")
                + given(EMAIL, "email", wanted.email, values)
                + given(PARTNER_USER_ID, "partnerUserId", wanted.partnerUserId, values)
                + given(TOLD_SINCE, "since", wanted.toldSince, values)
                + " and (createdAt < :before or createdAt = :before and id < :beforeId) order by createdAt desc, id desc";
        return find(asked, values).page(0, most).list();
    }

    private static String given(String condition, String name, Object value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(name, value);
        return " and " + condition;
    }
}
