package org.goodturn.person;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** People in lists. One of them is found by {@link Person} itself. */
@ApplicationScoped
public class KnownPeople implements PanacheRepository<Person> {

    /**
     * A page of people.
     *
     * @param email null for any
     * @param partnerUserId null for any
     * @param areAnonymous whether those are asked for of whom nothing is known but a device, or all others
     * @param before creation time and, among equals, number that the page starts after
     */
    public List<Person> newestFirst(
            String email, String partnerUserId, boolean areAnonymous, Instant before, long beforeId, int most) {
        return find(
                        "mergedInto is null and device is " + (areAnonymous ? "not null" : "null")
                                + " and (?1 is null or id in (select k.rootId from Person k where k.email = ?1))"
                                + " and (?2 is null or id in (select k.rootId from Person k where k.partnerUserId = ?2))"
                                + " and (createdAt < ?3 or createdAt = ?3 and id < ?4) order by createdAt desc, id desc",
                        email,
                        partnerUserId,
                        before,
                        beforeId)
                .page(0, most)
                .list();
    }
}
