create sequence campaign_seq increment by 50;
create table campaign (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('campaign_seq'),
    public_id   text        not null check (starts_with(public_id, 'cmp_')),
    name        text        not null check (length(name) between 1 and 100),
    state       text        not null check (state in ('DRAFT', 'LIVE', 'PAUSED', 'ENDED')),
    created_at  timestamptz not null,
    ends_at     timestamptz,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id)
);
call wall('campaign');
create unique index campaign_by_public_id on campaign (public_id);
create policy found_by_id on campaign for select using (public_id = looked_up());
comment on table campaign is 'What is offered. Its terms are in campaign_version: one draft at most, and every published one for ever.';

create sequence campaign_version_seq increment by 50;
create table campaign_version (
    merchant_id  bigint      not null,
    id           bigint      not null default nextval('campaign_version_seq'),
    campaign_id  bigint      not null,
    number       int         not null check (number > 0),
    terms        jsonb       not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    published_by text,
    version      int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, campaign_id, number),
    foreign key (merchant_id, campaign_id) references campaign (merchant_id, id) on delete cascade
);
create unique index campaign_version_by_draft on campaign_version (merchant_id, campaign_id) where published_at is null;
call wall('campaign_version');
comment on table campaign_version is 'The terms of a campaign. A published version never changes; friends keep the one they saw.';
