-- Rewards come from more than coupon pools, and may be earned before anything is connected to hand them over.
create sequence reward_supplier_seq increment by 50;
create table reward_supplier (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('reward_supplier_seq'),
    public_id   text        not null check (starts_with(public_id, 'sup_')),
    name        text        not null check (length(name) between 1 and 100),
    connection  text        check (connection in ('BY_HAND', 'POOL', 'CUSTOM')),
    pool_id     bigint,
    url         text        check (length(url) <= 2000),
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, name),
    check ((connection is not distinct from 'POOL') = (pool_id is not null)),
    check ((connection is not distinct from 'CUSTOM') = (url is not null)),
    foreign key (merchant_id, pool_id) references coupon_pool (merchant_id, id)
);
call wall('reward_supplier');
comment on table reward_supplier is 'What hands rewards over: colleagues, a pool, or a system of the merchant''s. Without a connection rewards wait for one.';

alter table reward alter pool_id drop not null;
alter table reward add supplier_id bigint;
alter table reward add foreign key (merchant_id, supplier_id) references reward_supplier (merchant_id, id);
alter table reward add check (pool_id is not null or supplier_id is not null);
create index reward_waiting_for_supplier on reward (merchant_id, supplier_id, eligible_at, id) where state = 'EARNED';

create index reward_by_code on reward (merchant_id, upper(code)) where supplier_id is not null;

create sequence supplier_call_seq increment by 50;
create table supplier_call (
    merchant_id bigint      not null,
    id          bigint      not null default nextval('supplier_call_seq'),
    public_id   text        not null check (starts_with(public_id, 'sca_')),
    reward_id   bigint      not null,
    supplier_id bigint      not null,
    state       text        not null check (state in ('WAITING', 'SENDING', 'UNKNOWN', 'ACCEPTED', 'DONE', 'FAILED', 'HELP')),
    attempts    int         not null default 0,
    last_answer text,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    foreign key (merchant_id, reward_id) references reward (merchant_id, id) on delete cascade,
    foreign key (merchant_id, supplier_id) references reward_supplier (merchant_id, id) on delete cascade
);
create unique index supplier_call_by_open_reward on supplier_call (merchant_id, reward_id) where state not in ('DONE', 'FAILED');
create index supplier_call_by_reward on supplier_call (merchant_id, reward_id, id);
create index supplier_call_in_need on supplier_call (merchant_id, changed_at) where state = 'HELP';
call wall('supplier_call');
comment on table supplier_call is 'A request to a merchant''s system for one reward; its public id is the key that the system knows it by. At most one is open per reward.';
