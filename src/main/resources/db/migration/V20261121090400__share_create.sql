create sequence personal_link_seq increment by 50;
create table personal_link (
    merchant_id bigint      not null,
    id          bigint      not null default nextval('personal_link_seq'),
    public_id   text        not null check (starts_with(public_id, 'shr_')),
    campaign_id bigint      not null,
    person_id   bigint      not null,
    code        text        not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, code),
    unique (merchant_id, campaign_id, person_id),
    foreign key (merchant_id, campaign_id) references campaign (merchant_id, id) on delete cascade,
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade
);
create index personal_link_by_person on personal_link (merchant_id, person_id);
create index personal_link_by_created_at on personal_link (merchant_id, created_at);
call wall('personal_link');
comment on table personal_link is 'An advocate''s own link and code in one campaign. Having one is what makes a person an advocate.';

create table share (
    merchant_id bigint      not null,
    id          bigint      not null generated always as identity,
    link_id     bigint      not null,
    channel     text        not null check (length(channel) between 1 and 20),
    shared_at   timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade
);
create index share_by_link on share (merchant_id, link_id, shared_at);
create index share_by_shared_at on share (merchant_id, shared_at);
call wall('share');
call append_only('share');
comment on table share is 'One act of sending a personal link through a channel.';

create table click (
    merchant_id bigint      not null,
    id          bigint      not null generated always as identity,
    public_id   text        not null check (starts_with(public_id, 'clk_')),
    link_id     bigint      not null,
    version_id  bigint      not null,
    channel     text        not null check (length(channel) between 1 and 20),
    clicked_at  timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade,
    foreign key (merchant_id, version_id) references campaign_version (merchant_id, id) on delete cascade
);
create index click_by_link on click (merchant_id, link_id, clicked_at);
create index click_by_clicked_at on click (merchant_id, clicked_at);
call wall('click');
call append_only('click');
comment on table click is 'A person followed a personal link. Bots, link previews, prefetches and HEAD requests are not clicks.';
comment on column click.version_id is 'The campaign version that the friend saw, and keeps.';
