-- Each event was looked up again by the queue, and its merchant by each event: a quarter of what a row of the journal costs.
-- The queue takes the numbers from the very statement that writes the events, and no merchant but the current one, who
-- has shown a key, gets past the wall. What these links did besides, when a merchant is removed, is done once for all.

alter table event_queue drop constraint event_queue_merchant_id_event_id_fkey;
alter table event drop constraint event_merchant_id_fkey;

create function unqueue_events() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from event_queue q using gone where q.event_id = gone.id and q.merchant_id = gone.merchant_id;
    return null;
end $$;
comment on function unqueue_events() is 'What is not in the journal any more is not processed.';
create trigger unqueue after delete on event
    referencing old table as gone for each statement execute function unqueue_events();

create function remove_journal() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    merchant text := current_setting('app.merchant', true);
begin
    perform set_config('app.merchant', old.id::text, true);
    delete from event where merchant_id = old.id;
    perform set_config('app.merchant', merchant, true);
    return null;
end $$;
comment on function remove_journal() is 'A merchant who is removed takes the journal along.';
-- at the end of the transaction, when rows that point at events are gone
create constraint trigger remove_journal after delete on merchant
    deferrable initially deferred for each row execute function remove_journal();
