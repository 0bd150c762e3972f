create table trace (
    merchant_id bigint      not null,
    kind        text        not null check (kind in ('DEVICE', 'PAYMENT', 'ADDRESS', 'NETWORK')),
    digest      bytea       not null check (length(digest) = 32),
    person_id   bigint      not null,
    seen_at     timestamptz not null,
    primary key (merchant_id, kind, digest, person_id),
    foreign key (merchant_id, person_id) references person (merchant_id, id) on delete cascade
);
create index trace_by_person on trace (merchant_id, person_id);
call wall('trace');
comment on table trace is 'What a person left behind, as a digest: two people with the same one may be one.';

create sequence review_seq increment by 50;
create table review (
    merchant_id  bigint      not null,
    id           bigint      not null default nextval('review_seq'),
    referral_id  bigint      not null,
    link_id      bigint      not null,
    state        text        not null check (state in ('OPEN', 'APPROVED', 'DECLINED')),
    findings     jsonb       not null,
    waiting      jsonb       not null default '[]',
    state_before text        not null check (state_before in ('PENDING', 'QUALIFIED', 'APPROVED', 'DENIED')),
    opened_at    timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    reason       text        check (length(reason) <= 200),
    version      int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, referral_id),
    check ((state = 'OPEN') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    foreign key (merchant_id, referral_id) references referral (merchant_id, id) on delete cascade,
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade
);
create index review_open on review (merchant_id, opened_at, id) where state = 'OPEN';
call wall('review');
comment on table review is 'A referral that somebody has to look at before it counts, and what they decided.';
comment on column review.link_id is 'The advocate that was looked at; a decision says nothing about another.';
comment on column review.waiting is 'Numbers of the events that are told again once it is approved.';

create table referral_step (
    merchant_id bigint      not null,
    id          bigint      not null generated always as identity,
    referral_id bigint      not null,
    state       text        not null check (state in ('PENDING', 'QUALIFIED', 'APPROVED', 'DENIED')),
    actor       text        not null,
    reason      text        not null,
    event_id    bigint,
    at          timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, referral_id) references referral (merchant_id, id) on delete cascade,
    foreign key (merchant_id, event_id) references event (merchant_id, id)
);
create index referral_step_by_referral on referral_step (merchant_id, referral_id, id);
call wall('referral_step');
call append_only('referral_step');
comment on table referral_step is 'Every step of a referral: where it led, who took it, and why.';
