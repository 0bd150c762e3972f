create sequence replay_seq increment by 50;
create table replay (
    merchant_id    bigint      not null references merchant (id) on delete cascade,
    id             bigint      not null default nextval('replay_seq'),
    public_id      text        not null check (starts_with(public_id, 'rpl_')),
    campaign_id    bigint      not null,
    version_number int,
    terms          jsonb,
    from_at        timestamptz not null,
    to_at          timestamptz not null check (to_at > from_at),
    state          text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    done           int         not null default 0,
    total          int         not null default 0,
    problem        text        check (length(problem) <= 500),
    outcome        jsonb,
    differences    jsonb       not null default '[]',
    asked_by       text        not null,
    created_at     timestamptz not null,
    finished_at    timestamptz,
    version        int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    check ((version_number is null) = (terms is null)),
    foreign key (merchant_id, campaign_id) references campaign (merchant_id, id) on delete cascade
);
create index replay_by_campaign on replay (merchant_id, campaign_id, created_at desc);
call wall('replay');
comment on table replay is
    'What if? A draft, or what was published, replayed over a period of the past: how far it got, and which rewards would be others.';
