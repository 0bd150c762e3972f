-- A run takes what waits in several lanes: where little waits in each, one lane made runs of one or two events.

create or replace function next_events(locks int, lanes int, due timestamptz, most int)
    returns table (id bigint, merchant_id bigint, event_id bigint, attempts smallint)
    language plpgsql
    set enable_seqscan = off
    set enable_bitmapscan = off
as $$
declare
    waiting int;
    here bigint;
    merchant bigint;
    missing int := most;
    taken int;
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
        select q.merchant_id into here from event_queue q
        where q.lane = waiting and q.due_at <= due order by q.lane, q.id limit 1;
        continue when here is null or here <> coalesce(merchant, here);
        merchant := here;
        return query
            select q.id, q.merchant_id, q.event_id, q.attempts from event_queue q
            where q.lane = waiting and q.merchant_id = merchant and q.due_at <= due
            order by q.lane, q.id limit missing for update skip locked;
        get diagnostics taken = row_count;
        missing := missing - taken;
        exit when missing <= 0;
    end loop;
end $$;
comment on function next_events is
    'The event that waits longest in a lane that nobody works on, and what waits for the same merchant behind it and in other such lanes. Holds the lanes until the transaction ends.';
