-- Two who turn out to be one: the row of the one points at the other, and nothing that belongs to either is moved.

alter table person add column merged_into bigint check (merged_into <> id);
alter table person add foreign key (merchant_id, merged_into) references person (merchant_id, id) deferrable;
alter table person add column root_id bigint not null generated always as (coalesce(merged_into, id)) stored;
create index person_by_root on person (merchant_id, root_id);
comment on column person.merged_into is 'As whom the person is known since they were merged; always somebody who is not merged. Its keys still lead there.';
comment on column person.root_id is 'As whom the person is known now.';

create function identities(merchant bigint, person bigint) returns setof bigint
    language sql stable parallel safe as $$
    select same.id from person same
    where same.merchant_id = merchant and same.root_id = (select p.root_id from person p where p.merchant_id = merchant and p.id = person)
$$;
comment on function identities(bigint, bigint) is 'The numbers of all rows that are this person.';

create function someone() returns table (
        merchant_id bigint, id bigint, root_id bigint, public_id text, email text, partner_user_id text, first_name text, last_name text, label text)
    language sql stable parallel safe as $$
    select p.merchant_id, p.id, root.id, root.public_id, root.email, root.partner_user_id, root.first_name, root.last_name, root.label
    from person p join person root on root.merchant_id = p.merchant_id and root.id = p.root_id
$$;
comment on function someone() is 'Everybody whom the caller may see, as they are known now: for showing whose a row is.';

create sequence person_merge_seq increment by 50;
create table person_merge (
    merchant_id   bigint      not null,
    id            bigint      not null default nextval('person_merge_seq'),
    public_id     text        not null check (starts_with(public_id, 'mrg_')),
    survivor_id   bigint      not null,
    merged_id     bigint      not null check (merged_id <> survivor_id),
    event_id      bigint,
    actor         text        not null,
    reason        text        not null check (length(reason) between 1 and 200),
    filled        jsonb       not null,
    merged_at     timestamptz not null,
    undone_at     timestamptz,
    undone_by     text,
    undone_reason text        check (length(undone_reason) between 1 and 200),
    version       int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (undone_reason is null)),
    foreign key (merchant_id, survivor_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, merged_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, event_id) references event (merchant_id, id) on delete set null (event_id)
);
create index person_merge_by_survivor on person_merge (merchant_id, survivor_id);
create unique index person_merge_standing on person_merge (merchant_id, merged_id) where undone_at is null;
create index person_merge_by_event on person_merge (merchant_id, event_id) where event_id is not null;
call wall('person_merge');
comment on table person_merge is 'Who became one with whom, what brought it about, and whether it was undone.';
comment on column person_merge.filled is 'What the survivor did not know before, to be given back.';

create table person_conflict (
    merchant_id bigint      not null,
    one_id      bigint      not null,
    other_id    bigint      not null check (other_id <> one_id),
    kind        text        not null check (kind in ('EMAIL', 'PARTNER_USER_ID', 'KEPT_APART')),
    event_id    bigint,
    seen_at     timestamptz not null,
    primary key (merchant_id, one_id, other_id),
    foreign key (merchant_id, one_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, other_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, event_id) references event (merchant_id, id) on delete set null (event_id)
);
create index person_conflict_by_other on person_conflict (merchant_id, other_id);
create index person_conflict_by_event on person_conflict (merchant_id, event_id) where event_id is not null;
call wall('person_conflict');
comment on table person_conflict is 'An event named keys of two people who cannot be one by themselves: somebody has to look.';
