-- Merchants take turns: whoever imports a million events waits for them alone, and nobody else does.

create index event_queue_by_merchant on event_queue (merchant_id, lane, id);
drop index event_queue_by_lane;

drop function next_events (int, int, timestamptz, int);
create function next_events(locks int, lanes int, due timestamptz, after bigint, most int)
    returns table (id bigint, merchant_id bigint, event_id bigint, attempts smallint)
    language plpgsql
    set enable_seqscan = off
    set enable_bitmapscan = off
as $$
declare
    merchant bigint := after;
    from_the_first boolean := false;
    waiting int;
    missing int := most;
    taken int;
begin
    loop
        merchant := (select q.merchant_id from event_queue q where q.merchant_id > merchant
                     order by q.merchant_id limit 1);
        if merchant is null and not from_the_first then
            from_the_first := true;
            merchant := 0;
            continue;
        end if;
        exit when merchant is null or (from_the_first and merchant > after);
        for waiting in
            select lane.number from generate_series(0, lanes - 1) as lane (number)
            cross join lateral (
              select q.id from event_queue q
              where q.merchant_id = merchant and q.lane = lane.number and q.due_at <= due
              order by q.merchant_id, q.lane, q.id limit 1) first
            order by first.id
        loop
            continue when not pg_try_advisory_xact_lock(locks, hashint8(merchant * lanes + waiting));
            return query
                select q.id, q.merchant_id, q.event_id, q.attempts from event_queue q
                where q.merchant_id = merchant and q.lane = waiting and q.due_at <= due
                order by q.merchant_id, q.lane, q.id limit missing for update skip locked;
            get diagnostics taken = row_count;
            missing := missing - taken;
            exit when missing <= 0;
        end loop;
        exit when missing < most;
    end loop;
end $$;
comment on function next_events is
    'Of the first merchant after the given one, by id and round and round, that has something due: the event that waits longest in a lane that nobody works on, and what waits behind it and in other such lanes. Holds the lanes until the transaction ends.';
