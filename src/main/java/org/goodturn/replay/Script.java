package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What happened at a merchant, in the order in which it was decided on first; what was looked at again because of
 * something else follows from that once more. However much that is, it is sorted and kept by PostgreSQL, inside the
 * transaction of the replay, and comes in parts. What was told twice at the same moment comes after the one that
 * counted.
 */
@ApplicationScoped
class Script {

    private static final int AT_ONCE = 400;

    /** What a line tells of. */
    enum Kind {
        /** An event came into the journal, and waits there. */
        ARRIVAL,
        EVENT,
        /** Somebody decided on a referral in review. */
        REVIEW,
        /** A reward was moved by a person or a supplier, or used. */
        MOVE
    }

    /** @param id number of the event, the review or the step of the reward */
    record Line(Kind kind, long id, Instant at) {}

    private static final String OPEN = """
            declare script no scroll cursor for
            with decided as not materialized (
              select event_id, state, duplicate_of,
                     coalesce(decided_at, cast(earlier -> 0 ->> 'at' as timestamptz), processed_at) "at"
              from event_result where merchant_id = %1$d)
            select 'ARRIVAL' kind, e.id, least(e.received_at, x.at) "at", -1 turn
            from event e left join decided x on x.event_id = e.id where e.merchant_id = %1$d
            union all
            select 'EVENT', x.event_id, greatest(x.at, counted.at), case when counted.event_id is null then 0 else 1 end
            from decided x left join decided counted on counted.event_id = x.duplicate_of
            where x.state <> 'PARKED'
            union all
            select 'REVIEW', id, decided_at, 2 from review where merchant_id = %1$d and decided_at is not null
            union all
            select 'MOVE', id, "at", 3 from reward_step
            where merchant_id = %1$d and (actor <> 'system' or state = 'REDEEMED')
            order by "at", turn, id""";

    private static final String LENGTH =
            "select count(*) from event_result where merchant_id = :merchant and state <> 'PARKED'";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Script(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** How many events the current merchant was told of. */
    int length() {
        return jdbi.withHandle(handle -> handle.createQuery(LENGTH)
                .bind("merchant", merchant.id())
                .mapTo(Integer.class)
                .one());
    }

    void open(long live) {
        jdbi.useHandle(handle -> {
            Copying.enter(handle, live);
            handle.execute(OPEN.formatted(live));
            Copying.enter(handle, merchant.id());
        });
    }

    /** Empty at the end. */
    List<Line> next(long live) {
        return jdbi.withHandle(handle -> {
            Copying.enter(handle, live);
            var lines = fetched(handle);
            Copying.enter(handle, merchant.id());
            return lines;
        });
    }

    private static List<Line> fetched(Handle handle) {
        return handle.createQuery("fetch " + AT_ONCE + " from script")
                .map((row, any) -> new Line(
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
