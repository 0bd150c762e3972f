create sequence person_seq increment by 50;
create table person (
    merchant_id     bigint      not null references merchant (id) on delete cascade,
    id              bigint      not null default nextval('person_seq'),
    public_id       text        not null check (starts_with(public_id, 'per_')),
    email           text        check (email = lower(email) and length(email) <= 254),
    mailbox         text,
    partner_user_id text        check (length(partner_user_id) <= 200),
    first_name      text        check (length(first_name) <= 100),
    last_name       text        check (length(last_name) <= 100),
    locale          text        check (length(locale) <= 35),
    parameters      jsonb       not null default '{}',
    customer_since  timestamptz,
    created_at      timestamptz not null,
    version         int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, email),
    check ((email is null) = (mailbox is null))
);
create index person_by_partner_user_id on person (merchant_id, partner_user_id) where partner_user_id is not null;
create index person_by_mailbox on person (merchant_id, mailbox) where mailbox is not null;
create index person_by_created_at on person (merchant_id, created_at desc, id desc);
call wall('person');
comment on table person is 'A consumer: advocate, friend, customer. Found again by e-mail first, by the shop''s own id second.';
comment on column person.mailbox is 'The e-mail without +tag and ignored dots: tells whether two people are one.';
comment on column person.customer_since is 'The time of the first order that we heard of.';
