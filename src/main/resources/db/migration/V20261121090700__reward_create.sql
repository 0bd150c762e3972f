create sequence coupon_pool_seq increment by 50;
create table coupon_pool (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('coupon_pool_seq'),
    public_id   text        not null check (starts_with(public_id, 'pol_')),
    name        text        not null check (length(name) between 1 and 100),
    source      text        not null check (source in ('UPLOADED', 'GENERATED')),
    prefix      text        not null default '' check (prefix ~ '^[A-Z0-9-]{0,12}$'),
    low_stock   int         not null default 20 check (low_stock >= 0),
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, name)
);
call wall('coupon_pool');
comment on table coupon_pool is 'Codes that the shop honours: uploaded ones given out one by one, or new ones made as needed.';

create sequence reward_seq increment by 50;
create table reward (
    merchant_id     bigint      not null,
    id              bigint      not null default nextval('reward_seq'),
    public_id       text        not null check (starts_with(public_id, 'rwd_')),
    campaign_id     bigint      not null,
    version_id      bigint      not null,
    referral_id     bigint      not null,
    event_id        bigint      not null,
    person_id       bigint      not null,
    pool_id         bigint      not null,
    role            text        not null check (role in ('ADVOCATE', 'FRIEND')),
    state           text        not null check (state in ('EARNED', 'FULFILLED', 'SENT', 'REDEEMED', 'FAILED', 'CANCELED', 'REVOKED')),
    amount_minor    bigint      check (amount_minor > 0),
    amount_currency text        check (amount_currency ~ '^[A-Z]{3}$'),
    percent_bp      int         check (percent_bp between 1 and 10000),
    code            text,
    earned_at       timestamptz not null,
    eligible_at     timestamptz not null,
    findings        jsonb       not null,
    version         int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, referral_id, role),
    check ((amount_minor is null) = (amount_currency is null)),
    check ((amount_minor is null) <> (percent_bp is null)),
    foreign key (merchant_id, campaign_id) references campaign (merchant_id, id) on delete cascade,
    foreign key (merchant_id, version_id) references campaign_version (merchant_id, id) on delete cascade,
    foreign key (merchant_id, referral_id) references referral (merchant_id, id) on delete cascade,
    foreign key (merchant_id, event_id) references event (merchant_id, id),
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, pool_id) references coupon_pool (merchant_id, id)
);
create index reward_by_earned_at on reward (merchant_id, earned_at desc, id desc);
create index reward_by_person on reward (merchant_id, person_id);
create index reward_by_event on reward (merchant_id, event_id);
create index reward_waiting on reward (merchant_id, pool_id, eligible_at) where state = 'EARNED';
call wall('reward');
comment on table reward is 'What one person earned from one referral: once per referral and role. Only moves along its life cycle.';
comment on column reward.percent_bp is 'Percentages in basis points: 1000 is 10 %.';

create table reward_step (
    merchant_id bigint      not null,
    id          bigint      not null generated always as identity,
    reward_id   bigint      not null,
    state       text        not null,
    actor       text        not null,
    reason      text        not null,
    at          timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, reward_id) references reward (merchant_id, id) on delete cascade
);
create index reward_step_by_reward on reward_step (merchant_id, reward_id, id);
call wall('reward_step');
call append_only('reward_step');
comment on table reward_step is 'The history of a reward: which state, since when, by whom, why.';

create sequence coupon_code_seq increment by 50;
create table coupon_code (
    merchant_id bigint      not null,
    id          bigint      not null default nextval('coupon_code_seq'),
    pool_id     bigint      not null,
    code        text        not null check (code ~ '^[!-~]{3,64}$'),
    reward_id   bigint,
    issued_at   timestamptz,
    primary key (merchant_id, id),
    unique (merchant_id, pool_id, code),
    unique (merchant_id, reward_id),
    check ((reward_id is null) = (issued_at is null)),
    foreign key (merchant_id, pool_id) references coupon_pool (merchant_id, id) on delete cascade,
    foreign key (merchant_id, reward_id) references reward (merchant_id, id) on delete cascade
);
create index coupon_code_free on coupon_code (merchant_id, pool_id, id) where reward_id is null;
create index coupon_code_by_code on coupon_code (merchant_id, upper(code));
call wall('coupon_code');
comment on table coupon_code is 'One code of a pool; issued to at most one reward, and one reward gets at most one.';
