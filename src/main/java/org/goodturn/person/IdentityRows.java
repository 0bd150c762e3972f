package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The statements by which people are held, pointed at each other and told apart. */
@ApplicationScoped
class IdentityRows {

    /** Those who are merged before those who are not: everybody who holds several takes them in this order. */
    private static final String HOLD = """
            select id, root_id from person
            where merchant_id = :merchant and root_id in (
              select root_id from person where merchant_id = :merchant and id in (:one, :other))
            order by id = root_id, id for update""";

    private static final String RELEASE = """
            with recursive own as (
              select cast(:gone as bigint) id
              union
              select m.merged_id from person_merge m join own on m.survivor_id = own.id
              where m.merchant_id = :merchant and m.undone_at is null)
            update person set merged_into = nullif(:gone, id), version = version + 1
            where merchant_id = :merchant and id in (select id from own)""";

    private static final String CONFLICT = """
            insert into person_conflict (merchant_id, one_id, other_id, kind, event_id, seen_at)
            values (:merchant, least(:one, :other), greatest(:one, :other), :kind, :event, :now)
            on conflict (merchant_id, one_id, other_id) do nothing""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    IdentityRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Holds both people with all rows that are theirs. @return as whom they are known: one number when they are one */
    List<Long> held(long one, long other) {
        Person.flush();
        return jdbi
                .withHandle(handle -> handle.createQuery(HOLD)
                        .bind("merchant", merchant.id())
                        .bind("one", one)
                        .bind("other", other)
                        .map((row, context) -> row.getLong("root_id"))
                        .list())
                .stream()
                .distinct()
                .toList();
    }

    void point(long gone, long survivor) {
        change(
                "update person set merged_into = :survivor, version = version + 1 where merchant_id = :merchant and root_id = :gone",
                update -> update.bind("gone", gone).bind("survivor", survivor));
    }

    void release(long gone) {
        change(RELEASE, update -> update.bind("gone", gone));
    }

    void conflict(long one, long other, String kind, long event, Instant now) {
        change(CONFLICT, update -> update.bind("one", one)
                .bind("other", other)
                .bind("kind", kind)
                .bind("event", event)
                .bind("now", now));
    }

    /** Those who became one are in no conflict with each other any more. */
    void settle(long survivor) {
        change("""
                delete from person_conflict
                where merchant_id = :merchant and one_id in (select * from identities(:merchant, :survivor))
                  and other_id in (select * from identities(:merchant, :survivor))""", update -> update.bind("survivor", survivor));
    }

    /** Nobody reads any more what a forgotten person had told, nor knows their devices. */
    void forget(long person) {
        change(
                "delete from person_device where merchant_id = :merchant and person_id = :person",
                update -> update.bind("person", person));
        change(
                "update person_merge set filled = '{}' where merchant_id = :merchant and :person in (survivor_id, merged_id)",
                update -> update.bind("person", person));
    }

    private void change(String sql, java.util.function.Consumer<SqlStatement<?>> values) {
        jdbi.useHandle(handle -> {
            var update = handle.createUpdate(sql).bind("merchant", merchant.id());
            values.accept(update);
            update.execute();
        });
    }
}
