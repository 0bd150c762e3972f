-- A friend names the advocate after the order by name only: whoever is called so is asked, and may confirm it.

create table advocate_question (
    merchant_id  bigint      not null references merchant (id) on delete cascade,
    id           bigint      not null generated always as identity,
    email        text        not null check (length(email) <= 254),
    first_name   text        check (length(first_name) <= 100),
    order_number text        check (length(order_number) <= 254),
    name         text        check (length(name) <= 254),
    said_at      timestamptz not null,
    ends_at      timestamptz,
    confirmed_at timestamptz,
    primary key (merchant_id, id),
    check ((name is null) = (ends_at is not null))
);
create index advocate_question_by_email on advocate_question (merchant_id, email);
call wall('advocate_question');
comment on table advocate_question is 'A friend says after the order who had brought them, by name. Gone when nobody can be asked, when its time is over, and with the friend.';
comment on column advocate_question.email is 'Of the friend.';
comment on column advocate_question.first_name is 'As the friend typed it, for the advocate to know who it is.';
comment on column advocate_question.name is 'Of the advocate, as typed; forgotten once it was looked up.';

create table advocate_asked (
    merchant_id bigint      not null,
    id          bigint      not null generated always as identity,
    public_id   text        not null check (starts_with(public_id, 'ask_')),
    question_id bigint      not null,
    link_id     bigint      not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    foreign key (merchant_id, question_id) references advocate_question (merchant_id, id) on delete cascade,
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade
);
create index advocate_asked_by_question on advocate_asked (merchant_id, question_id);
create index advocate_asked_by_link on advocate_asked (merchant_id, link_id, asked_at);
call wall('advocate_asked');
comment on table advocate_asked is 'An advocate who was asked by mail whether it was they; answers once.';

alter table message add column question_id bigint;
alter table message add foreign key (merchant_id, question_id) references advocate_question (merchant_id, id) on delete cascade;
create index message_by_question on message (merchant_id, question_id) where question_id is not null;
comment on column message.question_id is 'What the mail asks an advocate about a friend: it goes with the question.';
