-- The test environment of a merchant: a merchant of its own behind the same walls, with the same staff and its own time.

alter table merchant
    add column live_id     bigint unique references merchant (id) on delete cascade,
    add column clock_ahead bigint not null default 0,
    add check (clock_ahead >= 0 and (clock_ahead = 0 or live_id is not null));
comment on column merchant.live_id is 'Of a test environment: the merchant it belongs to. Null for a merchant itself.';
comment on column merchant.clock_ahead is 'Seconds by which time is ahead of the machine here. Only ever grows, and only in a test environment.';

create policy own_test on merchant for select using (live_id = current_merchant());
create policy test_of_signed_in_staff on merchant for select
    using (live_id in (select m.merchant_id from membership m where m.staff_id = (select holder())));

create function staff_of_live() returns trigger
    language plpgsql as $$
declare
    members membership[];
begin
    perform set_config('app.merchant', new.live_id::text, true);
    perform from merchant where id = new.live_id for update;
    select array_agg(m) into members from membership m where m.merchant_id = new.live_id;
    perform set_config('app.merchant', new.id::text, true);
    insert into membership (merchant_id, staff_id, role, created_at)
    select new.id, m.staff_id, m.role, m.created_at from unnest(members) m;
    return null;
end $$;
comment on function staff_of_live() is
    'Whoever works for a merchant works in its test environment too. Locks the merchant, so that nobody who joins meanwhile is missed.';
create trigger staff_of_live after insert on merchant
    for each row when (new.live_id is not null) execute function staff_of_live();

create function same_staff_in_test() returns trigger
    language plpgsql as $$
declare
    here text := current_setting('app.merchant', true);
    test bigint := (select id from merchant where live_id = coalesce(new.merchant_id, old.merchant_id));
begin
    if test is null then
        return null;
    end if;
    perform set_config('app.merchant', test::text, true);
    if tg_op = 'DELETE' then
        delete from membership where merchant_id = test and staff_id = old.staff_id;
    else
        insert into membership (merchant_id, staff_id, role, created_at)
        values (test, new.staff_id, new.role, new.created_at)
        on conflict (merchant_id, staff_id) do update set role = excluded.role;
    end if;
    perform set_config('app.merchant', here, true);
    return null;
end $$;
comment on function same_staff_in_test() is 'Every change of a merchant''s staff happens in its test environment too.';
create trigger same_staff_in_test after insert or update or delete on membership
    for each row execute function same_staff_in_test();
