package org.goodturn.person.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.goodturn.person.Identity;
import org.goodturn.person.People;
import org.goodturn.person.PersonErased;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Puts people on the list of an uploaded audience, and takes them off it, in the caller's transaction. */
@ApplicationScoped
public class Listing {

    /** What to do with those in the table. */
    public enum Mode {
        ADD,
        REMOVE,
        /** They are the list from now on. */
        REPLACE
    }

    private static final String KNOWN = """
            select id from person
            where merchant_id = :merchant and (email = any(:keys) or partner_user_id = any(:keys))""";

    /** What came of a table. @param faults the first ones of the lines that were refused */
    public record Listed(int added, int removed, int refused, List<LineFault> faults) {}

    private static final String ADD = """
            insert into audience_member (merchant_id, audience_id, person_id, since)
            select :merchant, :audience, person, :now from unnest(:people) person
            on conflict do nothing""";

    private static final String END = """
            update audience_member set until = :now
            where merchant_id = :merchant and audience_id = :audience and until is null and %s""";

    private final People people;
    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Listing(People people, Jdbi jdbi, CurrentMerchant merchant) {
        this.people = people;
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Whoever is in the table and not known yet becomes known by it. */
    public Listed take(Audience audience, String table, Mode mode, Instant now) {
        return jdbi.withHandle(handle -> {
            var found = new TreeSet<Long>();
            var list = MemberList.read(
                    table,
                    part -> found.addAll(mode == Mode.REMOVE ? known(handle, part) : numbers(handle, part, now)));
            if (mode == Mode.REPLACE && list.isUnreadable()) {
                throw nobody(list);
            }
            var all = found.toArray(Long[]::new);
            var removed =
                    switch (mode) {
                        case ADD -> 0;
                        case REMOVE -> end(handle, audience, "person_id = any(:people)", all, now);
                        case REPLACE -> end(handle, audience, "person_id <> all(:people)", all, now);
                    };
            var added = mode == Mode.REMOVE ? 0 : add(handle, audience, all, now);
            return new Listed(added, removed, list.refused(), list.faults());
        });
    }

    void on(@Observes PersonErased fact) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from audience_member where merchant_id = :merchant and person_id = :person")
                .bind("merchant", merchant.id())
                .bind("person", fact.personId())
                .execute());
    }

    /** A wrong file must not cost the list. */
    private static ProblemException nobody(MemberList list) {
        var why = list.faults().stream()
                .findFirst()
                .map(fault -> " Line " + fault.line() + ": " + fault.sentence())
                .orElse("");
        return ProblemException.field("table", "at least one person; nothing was changed." + why);
    }

    private Collection<Long> numbers(Handle handle, List<Identity> part, Instant now) {
        try {
            return people.resolve(handle.getConnection(), merchant.id(), part, now).values().stream()
                    .map(People.Ref::id)
                    .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("the people could not be found or made", failure);
        }
    }

    private Collection<Long> known(Handle handle, List<Identity> part) {
        var keys = part.stream()
                .map(one ->
                        one.email() == null ? one.partnerUserId() : one.email().value())
                .toArray();
        return handle.createQuery(KNOWN)
                .bind("merchant", merchant.id())
                .bindArray("keys", String.class, keys)
                .mapTo(Long.class)
                .list();
    }

    private int add(Handle handle, Audience audience, Long[] people, Instant now) {
        return handle.createUpdate(ADD)
                .bind("merchant", merchant.id())
                .bind("audience", audience.id)
                .bindArray("people", Long.class, (Object[]) people)
                .bind("now", now)
                .execute();
    }

    private int end(Handle handle, Audience audience, String which, Long[] people, Instant now) {
        return handle.createUpdate(END.formatted(which))
                .bind("merchant", merchant.id())
                .bind("audience", audience.id)
                .bindArray("people", Long.class, (Object[]) people)
                .bind("now", now)
                .execute();
    }
}
