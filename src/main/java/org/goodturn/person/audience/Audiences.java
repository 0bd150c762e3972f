package org.goodturn.person.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.person.Person;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Who is in which audience, as of a moment. */
@ApplicationScoped
public class Audiences {

    /** One member. */
    public record Member(
            long id, String publicId, String label, String email, String partnerUserId, Instant createdAt) {}

    /** Counted no further than this. */
    public static final int MANY = 10_000;

    private static final String IS_IN =
            "select exists (select from person p where p.merchant_id = :merchant and p.id = :person and %s)";

    private static final String MINE =
            "select %d from person p where p.merchant_id = :merchant and p.id = :person and %s";

    private static final String MEMBERS = """
            select p.id, p.public_id, p.label, p.email, p.partner_user_id, p.created_at from person p
            where p.merchant_id = :merchant and p.erased_at is null and p.merged_into is null and p.device is null and (p.created_at, p.id) < (:after, :afterId) and %s
            order by p.created_at desc, p.id desc limit :most""";

    private static final String COUNT = """
            select %d as audience, count(*) as members from (
              select from person p
              where p.merchant_id = :merchant and p.erased_at is null and p.merged_into is null and p.device is null and %s limit :most) found""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Audiences(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /**
     * Those of the audiences that the person was in then. A parameter that is true is an audience of its name, without
     * anybody having made one.
     *
     * @param asked names
     */
    public Set<String> of(Person person, Collection<String> asked, Instant at) {
        var in = new HashSet<String>();
        asked.stream()
                .filter(name -> Boolean.TRUE.equals(person.parameters().get(name)))
                .forEach(in::add);
        Audience.named(asked).stream()
                .filter(audience -> isIn(person, audience, at))
                .map(Audience::name)
                .forEach(in::add);
        return in;
    }

    /** All that the person is in, by name, asked at once. */
    public List<Audience> of(Person person, Instant at) {
        var all = Audience.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var sql = AudienceSql.at(at);
        var query = all.stream()
                .map(audience -> MINE.formatted(audience.id, sql.of(audience)))
                .collect(Collectors.joining(" union all "));
        var mine = jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(sql.values())
                .bind("merchant", merchant.id())
                .bind("person", person.id)
                .mapTo(Long.class)
                .set());
        return all.stream().filter(audience -> mine.contains(audience.id)).toList();
    }

    /** The newest people first. @param after creation time and, among equals, number that the page starts after */
    public List<Member> members(Audience audience, Instant at, Instant after, long afterId, int most) {
        var sql = AudienceSql.at(at);
        var query = MEMBERS.formatted(sql.of(audience));
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(sql.values())
                .bind("merchant", merchant.id())
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("most", most)
                .mapTo(Member.class)
                .list());
    }

    /** How many are in each, by its {@code id}, all asked at once; {@link #MANY} for that many or more. */
    public Map<Long, Integer> counts(List<Audience> audiences, Instant at) {
        if (audiences.isEmpty()) {
            return Map.of();
        }
        var sql = AudienceSql.at(at);
        var query = audiences.stream()
                .map(audience -> COUNT.formatted(audience.id, sql.of(audience)))
                .collect(Collectors.joining(" union all "));
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(sql.values())
                .bind("merchant", merchant.id())
                .bind("most", MANY)
                .setMapKeyColumn("audience")
                .setMapValueColumn("members")
                .collectInto(new GenericType<Map<Long, Integer>>() {}));
    }

    private boolean isIn(Person person, Audience audience, Instant at) {
        var sql = AudienceSql.at(at);
        var query = IS_IN.formatted(sql.of(audience));
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindMap(sql.values())
                .bind("merchant", merchant.id())
                .bind("person", person.id)
                .mapTo(Boolean.class)
                .one());
    }
}
