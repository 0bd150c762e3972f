package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/**
 * Events that wait. Several threads and several nodes take from it: a lane that one of them works on is locked until
 * its transaction ends, so that events of one person stay in order.
 */
@ApplicationScoped
class EventQueue {

    /** Names our advisory locks among those of others. */
    private static final int LOCKS = 0x600D;

    private static final int PARK_AFTER = 8;

    /** An event that is due, locked for this transaction. */
    public record Due(long id, long merchantId, long eventId, int attempts) {

        boolean isHopeless() {
            return attempts + 1 >= PARK_AFTER;
        }
    }

    private final Jdbi jdbi;
    private final Semaphore arrivals = new Semaphore(0);

    /** Whose turn it was; on each node merchants take turns by themselves. */
    private volatile long served;

    EventQueue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Says on this node that something arrived. */
    void wake() {
        if (arrivals.availablePermits() == 0) {
            arrivals.release();
        }
    }

    /** Returns when something arrived here, or after the time, in which other nodes may have left something. */
    void await(Duration most) throws InterruptedException {
        if (arrivals.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            arrivals.drainPermits();
        }
    }

    /**
     * Merchants take turns. Of the next one for whom something is due: the event that waits longest in a lane that
     * nobody works on, and what waits behind it and in other such lanes, in the order in which it came.
     *
     * @param now by the machine, as is everything about waiting here; only events know their merchant's time
     */
    List<Due> next(Instant now, int most) {
        var run = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, merchant_id, event_id, attempts from next_events(:locks, :lanes, :now, :served, :most) order by id")
                .bind("lanes", JournalRows.LANES)
                .bind("now", now)
                .bind("locks", LOCKS)
                .bind("served", served)
                .bind("most", most)
                .mapTo(Due.class)
                .list());
        if (!run.isEmpty()) {
            served = run.getFirst().merchantId();
        }
        return run;
    }

    /**
     * Whether events of the merchant were told that nobody has finished, also those that failed and are tried again.
     */
    boolean isWaiting(long merchantId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from event_queue where merchant_id = :merchant)")
                        .bind("merchant", merchantId)
                        .mapTo(boolean.class)
                        .one());
    }

    /** @return what waits of the merchant, was told before the event and names somebody by the same key; in order */
    List<Event> before(Event event) {
        var told = event.identity();
        var waiting = jdbi.withHandle(handle -> handle.createQuery("""
                                select e.id from event_queue q
                                join event e on e.merchant_id = q.merchant_id and e.id = q.event_id
                                where q.merchant_id = :merchant and e.id < :event
                                  and (lower(e.data ->> 'email') = :email or e.data ->> 'partner_user_id' = :number
                                       or e.data ->> 'previous_partner_user_id' = :number)
                                order by e.id""")
                .bind("merchant", event.merchantId())
                .bind("event", event.id)
                .bind("email", told.email() == null ? null : told.email().value())
                .bind("number", told.partnerUserId())
                .mapTo(Long.class)
                .list());
        return Event.of(waiting);
    }

    /** How many events wait, of all merchants. */
    long length() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from event_queue")
                .mapTo(Long.class)
                .one());
    }

    /**
     * From here on the transaction works behind the wall of the event's merchant. What is asked while events are
     * processed is asked by key and always alike: plans are made once, and by the indexes.
     */
    void enter(Due due) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select set_config('app.merchant', :merchant, true),
                               set_config('plan_cache_mode', 'force_generic_plan', true),
                               set_config('enable_seqscan', 'off', true)""")
                .bind("merchant", Long.toString(due.merchantId))
                .mapTo(String.class)
                .one());
    }

    void done(List<Due> run) {
        jdbi.useHandle(handle -> handle.createQuery("select forget_queued(:ids)")
                .bindArray("ids", Long.class, run.stream().map(Due::id).toList())
                .mapTo(String.class)
                .findOne());
    }

    /** In the lane of its person, behind what waits there already. */
    void add(Event event, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into event_queue (merchant_id, event_id, lane, due_at)
                        values (:merchant, :event, :lane, least(:now, now()))""")
                .bind("merchant", event.merchantId())
                .bind("event", event.id)
                .bind("lane", event.identity().lane(JournalRows.LANES))
                .bind("now", now)
                .execute());
    }

    void again(Due due, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update event_queue set attempts = attempts + 1, due_at = :at where id = :id")
                .bind("at", at)
                .bind("id", due.id)
                .execute());
    }
}
