-- People of whom nothing is known but the browser or device that they use.

alter table person add column device text check (length(device) = 22);
create unique index person_by_device on person (merchant_id, device) where device is not null;
comment on column person.device is 'Digest of the device by which somebody is known who has not said who they are; null for everybody else.';

alter table person alter column label set expression as (
    coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), email, partner_user_id,
             case when device is not null then 'Visitor ' || upper(right(public_id, 4)) end, '–'));

drop index person_by_created_at;
create index person_by_created_at on person (merchant_id, created_at desc, id desc) where device is null;
create index person_anonymous on person (merchant_id, created_at desc, id desc) where device is not null;

create table person_device (
    merchant_id bigint      not null,
    device      text        not null check (length(device) = 22),
    person_id   bigint      not null,
    first_at    timestamptz not null,
    primary key (merchant_id, device, person_id),
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade
);
create index person_device_by_person on person_device (merchant_id, person_id);
call wall('person_device');
comment on table person_device is 'Who, by e-mail or by the shop''s id, was on which device; the first dozen of each.';
comment on column person_device.first_at is 'When the person was there first, by the events'' own times: who was first owns what the device did before anybody said who it is.';

-- Of the events of a person, those that tell of a click: it may speak for an advocate when an order comes.
create index event_by_click on event (merchant_id, person_id, event_time desc) where data ->> 'click_id' is not null;
