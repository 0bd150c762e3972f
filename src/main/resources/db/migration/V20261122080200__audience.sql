-- Sets of people that reward rules may ask about: by what is known of them, by what they did, or by a list.

create sequence audience_seq increment by 50;
create table audience (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('audience_seq'),
    public_id   text        not null check (starts_with(public_id, 'aud_')),
    name        text        not null check (length(name) between 1 and 100),
    rule        jsonb       not null,
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, name)
);
call wall('audience');
comment on table audience is 'People who have something in common. What it asks for never changes, so that what was decided by it can be decided again.';
comment on column audience.rule is 'Conditions, all of which must hold; none: the list in audience_member decides.';

create table audience_member (
    merchant_id bigint      not null,
    audience_id bigint      not null,
    person_id   bigint      not null,
    since       timestamptz not null,
    until       timestamptz check (until >= since),
    primary key (merchant_id, audience_id, person_id, since),
    foreign key (merchant_id, audience_id) references audience (merchant_id, id) on delete cascade,
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade
);
create unique index audience_member_now on audience_member (merchant_id, audience_id, person_id) where until is null;
create index audience_member_by_person on audience_member (merchant_id, person_id);
call wall('audience_member');
comment on table audience_member is 'Who was on the list of an uploaded audience, and when.';
