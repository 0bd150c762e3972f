-- The audit log can only be added to, and every entry seals the one before: what is changed behind its back is found.

alter table audit_entry no force row level security;
alter table audit_entry add column number bigint;
alter table audit_entry add column hash text;
comment on column audit_entry.number is 'Counts the entries of a merchant without gaps, in the order in which they were written.';
comment on column audit_entry.hash is 'SHA-256 of the hash before and this entry.';

create function audit_hash(
    previous text, merchant bigint, number bigint, at timestamptz, actor text, action text, subject text, detail jsonb) returns text
    language sql stable parallel safe
    return encode(sha256(convert_to(
        previous || jsonb_build_array(merchant, number, (extract(epoch from at) * 1000000)::bigint, actor, action, subject, detail)::text,
        'UTF8')), 'hex');

create function chain_audit_entry() returns trigger
    language plpgsql as $$
declare
    last record;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit_entry', new.merchant_id));
    select e.number, e.hash into last from audit_entry e
    where e.merchant_id = new.merchant_id and e.number is not null order by e.number desc limit 1;
    new.number := coalesce(last.number, 0) + 1;
    new.hash := audit_hash(coalesce(last.hash, ''), new.merchant_id, new.number, new.at, new.actor, new.action, new.subject, new.detail);
    return new;
end $$;
comment on function chain_audit_entry() is
    'Entries of one merchant are written one after the other, until the transaction ends: a chain has one end.';

create trigger chained before update on audit_entry for each row execute function chain_audit_entry();
do $$
declare
    entry record;
begin
    for entry in select e.merchant_id, e.id from audit_entry e order by e.merchant_id, e.id loop
        update audit_entry set number = 0 where merchant_id = entry.merchant_id and id = entry.id;
    end loop;
end $$;
drop trigger chained on audit_entry;

create trigger chained before insert on audit_entry for each row execute function chain_audit_entry();
alter table audit_entry alter column number set not null;
alter table audit_entry alter column hash set not null;
create unique index audit_entry_by_number on audit_entry (merchant_id, number);
create index audit_entry_by_actor on audit_entry (merchant_id, actor, number);
create index audit_entry_by_action on audit_entry (merchant_id, action, number);
alter table audit_entry force row level security;

create function refuse_change() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
        return old;
    end if;
    raise exception '% can only be added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function refuse_change() is
    'For journals, whoever tries. They go with their merchant only: then PostgreSQL itself removes the rows, from within another trigger.';
create trigger kept before update or delete on audit_entry for each row execute function refuse_change();
create trigger kept_whole before truncate on audit_entry for each statement execute function refuse_change();

create function audit_break() returns bigint
    language sql stable
    return (
        select min(entry.number)
        from (
            select e.number, e.hash,
                   e.number - 1 <> lag(e.number, 1, 0::bigint) over (order by e.number) as has_gap,
                   audit_hash(lag(e.hash, 1, '') over (order by e.number),
                              e.merchant_id, e.number, e.at, e.actor, e.action, e.subject, e.detail) as expected
            from audit_entry e where e.merchant_id = current_merchant()
        ) entry
        where entry.has_gap or entry.hash <> entry.expected);
comment on function audit_break() is
    'The first entry of the current merchant that is not as it was written, or follows one that is missing. Null: the chain holds.';
