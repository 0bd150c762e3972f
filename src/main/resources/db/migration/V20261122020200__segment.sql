-- Segment as a door: a source of its own, and the merchant's own names for its events.

alter table event drop constraint event_source_check;
alter table event add constraint event_source_check
    check (source in ('API', 'BROWSER', 'HOSTED', 'PORTAL', 'SEGMENT', 'VOUCHERIFY'));

create index event_of_segment on event (merchant_id, received_at desc) where source = 'SEGMENT';

create sequence renaming_seq increment by 50;
create table renaming (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('renaming_seq'),
    public_id   text        not null check (starts_with(public_id, 'ren_')),
    sent_name   text        not null check (length(sent_name) between 1 and 200),
    name        text        not null check (length(name) between 1 and 100),
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, sent_name)
);
call wall('renaming');
comment on table renaming is 'An event name as Segment sends it, and the name by which it is journalled.';
