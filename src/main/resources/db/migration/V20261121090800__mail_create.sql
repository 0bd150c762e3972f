create sequence message_seq increment by 50;
create table message (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('message_seq'),
    public_id   text        not null check (starts_with(public_id, 'msg_')),
    template    text        not null,
    recipient   text        not null,
    person_id   bigint,
    reward_id   bigint,
    subject     text        not null,
    html        text        not null,
    plain       text        not null,
    state       text        not null check (state in ('QUEUED', 'SENT', 'KEPT', 'FAILED')),
    attempts    int         not null default 0,
    problem     text,
    queued_at   timestamptz not null,
    sent_at     timestamptz,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, reward_id) references reward (merchant_id, id) on delete cascade
);
create unique index message_by_reward on message (merchant_id, reward_id, template) where reward_id is not null;
create index message_by_person on message (merchant_id, person_id);
create index message_by_queued_at on message (merchant_id, queued_at desc, id desc);
call wall('message');
comment on table message is 'Every mail: what was written to whom and what became of it. KEPT: no mail server is set, it can be read here.';
