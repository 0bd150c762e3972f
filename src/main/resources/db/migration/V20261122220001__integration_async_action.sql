-- What servers tell of many customers by one call: durable before it is answered, done one customer after the other.

create sequence async_action_seq;
create table async_action (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('async_action_seq'),
    public_id   text        not null check (starts_with(public_id, 'aa_')),
    kind        text        not null check (kind in ('CUSTOMERS_UPDATE', 'CUSTOMERS_METADATA_UPDATE', 'CUSTOMERS_IMPORT')),
    request_id  text        not null,
    total       int         not null check (total > 0),
    done        int         not null default 0 check (done between 0 and total),
    refused     int         not null default 0 check (refused between 0 and done),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, public_id)
);
create index async_action_by_created on async_action (merchant_id, created_at, id);
call wall('async_action');
comment on table async_action is 'A call that told of many customers. It goes some days after its last customer is done.';

create table async_action_row (
    merchant_id     bigint      not null,
    action_id       bigint      not null,
    position        int         not null check (position > 0),
    source_id       text,
    person_id       bigint,
    email           text,
    told            text,
    tries           int         not null default 0,
    found           boolean,
    problem_key     text,
    problem_message text,
    problem_details text,
    done_at         timestamptz,
    primary key (merchant_id, action_id, position),
    foreign key (merchant_id, action_id) references async_action (merchant_id, id) on delete cascade,
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade,
    check (done_at is null or told is null and email is null)
);
create index async_action_row_by_waiting on async_action_row (merchant_id, action_id, position) where done_at is null;
create index async_action_row_by_person on async_action_row (merchant_id, person_id) where person_id is not null;
create index async_action_row_by_email on async_action_row (merchant_id, email) where email is not null;
call wall('async_action_row');
comment on table async_action_row is 'One customer of such a call, and what became of it.';
comment on column async_action_row.told is 'JSON in ASCII, as it was sent; only until it is done, and not longer than its person is known.';
comment on column async_action_row.source_id is 'As it was sent, until its person is forgotten.';
comment on column async_action_row.email is 'To forget by what is still to be done.';
comment on column async_action_row.found is 'Whether the customer was known before; null when nothing was taken.';
