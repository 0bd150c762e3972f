-- The planner takes the queue for an empty table, which it mostly is, and reads all of it where thousands wait; worse, it
-- then asks for the lock of every lane. These two always go by the index.

create function next_events(locks int, lanes int, due timestamptz, most int)
    returns table (id bigint, merchant_id bigint, event_id bigint, attempts smallint)
    language plpgsql
    set enable_seqscan = off
    set enable_bitmapscan = off
as $$
declare
    waiting int;
begin
    for waiting in
        select lane.number from generate_series(0, lanes - 1) as lane (number)
        cross join lateral (
          select q.id from event_queue q
          where q.lane = lane.number and q.due_at <= due order by q.lane, q.id limit 1) first
        order by first.id
    loop
        continue when not pg_try_advisory_xact_lock(locks, waiting);
        -- looked at anew: whoever had the lane may have emptied it meanwhile
        return query
            with first as materialized (
              select q.id, q.merchant_id from event_queue q
              where q.lane = waiting and q.due_at <= due order by q.lane, q.id limit 1)
            select q.id, q.merchant_id, q.event_id, q.attempts
            from first join event_queue q on q.lane = waiting and q.id >= first.id and q.merchant_id = first.merchant_id
            where q.due_at <= due
            order by q.id limit most for update of q skip locked;
        exit when found;
    end loop;
end $$;
comment on function next_events is
    'The event that waits longest in a lane that nobody works on, and what waits behind it there for the same merchant. Holds the lane until the transaction ends.';

create function forget_queued(ids bigint[]) returns void
    language sql
    set enable_seqscan = off
as $$ delete from event_queue where id = any(ids) $$;
comment on function forget_queued is 'Takes events from the queue that were processed or parked.';
