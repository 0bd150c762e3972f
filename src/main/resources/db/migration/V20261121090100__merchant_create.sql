-- Who runs programs here, who works for them, and the doors that lead to a merchant: host names and keys.

create sequence merchant_seq increment by 50;
create table merchant (
    id          bigint primary key default nextval('merchant_seq'),
    public_id   text        not null unique check (starts_with(public_id, 'mer_')),
    name        text        not null check (length(name) between 1 and 100),
    website_url text        not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    locale      text        not null,
    time_zone   text        not null,
    is_demo     boolean     not null default false,
    created_at  timestamptz not null,
    version     int         not null default 0
);
alter table merchant enable row level security;
alter table merchant force row level security;
create policy own_row on merchant using (id = current_merchant()) with check (id = current_merchant());
comment on table merchant is 'A shop that runs programs: the tenant. Every other table of a merchant begins its keys with this id.';

create table installation (
    only_one  boolean primary key default true check (only_one),
    set_up_at timestamptz not null
);
comment on table installation is 'One row once the first real merchant was set up: the setup link has been used. Nobody''s data.';

create sequence staff_seq increment by 50;
create table staff (
    id            bigint primary key default nextval('staff_seq'),
    public_id     text        not null unique check (starts_with(public_id, 'usr_')),
    email         text        not null unique,
    name          text        not null check (length(name) between 1 and 100),
    password_hash text,
    issuer        text,
    subject       text,
    created_at    timestamptz not null,
    version       int         not null default 0,
    unique (issuer, subject),
    check ((issuer is null) = (subject is null))
);
comment on table staff is
    'A person who works for merchants. Signs in by e-mail and password, or by an identity provider''s (issuer, subject).';

create sequence membership_seq increment by 50;
create table membership (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('membership_seq'),
    staff_id    bigint      not null references staff (id) on delete cascade,
    role        text        not null check (role in ('OWNER', 'ADMIN', 'MARKETER', 'ANALYST', 'SUPPORT')),
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, staff_id)
);
create index membership_by_staff on membership (staff_id);
call wall('membership');
comment on table membership is 'Staff of a merchant, and what they may do.';

alter table staff enable row level security;
alter table staff force row level security;
create policy colleagues on staff for select
    using (exists (select from membership m where m.staff_id = staff.id));
create policy found_by_key on staff
    using (looked_up() in ('email:' || email, 'staff:' || id, 'subject:' || issuer || ' ' || subject))
    with check (looked_up() in ('email:' || email, 'staff:' || id, 'subject:' || issuer || ' ' || subject));

create sequence invitation_seq increment by 50;
create table invitation (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('invitation_seq'),
    public_id   text        not null check (starts_with(public_id, 'inv_')),
    email       text        not null,
    role        text        not null check (role in ('OWNER', 'ADMIN', 'MARKETER', 'ANALYST', 'SUPPORT')),
    token_hash  text        not null unique,
    invited_by  bigint      not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id)
);
call wall('invitation');
create policy found_by_token on invitation for select using (token_hash = looked_up());
comment on table invitation is 'A link by which a new colleague joins. Only the hash of its token is kept.';

create table session (
    token_hash   text primary key,
    staff_id     bigint      not null references staff (id) on delete cascade,
    merchant_id  bigint      references merchant (id) on delete set null,
    browser      text        not null check (length(browser) <= 60),
    message      text        check (length(message) <= 300),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null
);
create index session_by_staff on session (staff_id);
create index session_by_merchant on session (merchant_id);
alter table session enable row level security;
alter table session force row level security;
create policy holder on session
    using (token_hash = looked_up() or 'staff:' || staff_id = looked_up())
    with check (token_hash = looked_up() or 'staff:' || staff_id = looked_up());
comment on table session is
    'A signed-in browser: which staff, and which merchant they chose. Only the hash of the cookie is kept. Visible to whoever holds the cookie.';
comment on column session.message is 'What the last form had to say; shown on the next page and forgotten.';

create function holder() returns bigint
    language sql stable
    return (select staff_id from session where token_hash = looked_up());
comment on function holder() is 'The staff whose cookie was looked up: they see themselves, where they work, and those merchants'' names.';

create policy signed_in on staff for select using (id = (select holder()));
create policy of_signed_in_staff on membership for select using (staff_id = (select holder()));
create policy of_signed_in_staff on merchant for select
    using (id in (select m.merchant_id from membership m where m.staff_id = (select holder())));
create policy of_invited on merchant for select
    using (id = (select i.merchant_id from invitation i where i.token_hash = looked_up()));

create sequence program_domain_seq increment by 50;
create table program_domain (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('program_domain_seq'),
    host        text        not null unique check (host = lower(host) and length(host) between 1 and 253),
    is_default  boolean     not null,
    created_at  timestamptz not null,
    version     int         not null default 0,
    primary key (merchant_id, id)
);
create unique index program_domain_by_default on program_domain (merchant_id) where is_default;
call wall('program_domain');
create policy found_by_host on program_domain for select using (host = looked_up());
comment on table program_domain is 'A host name (without port) on which a merchant''s pages, links and tags are served.';

create sequence access_token_seq increment by 50;
create table access_token (
    merchant_id     bigint      not null references merchant (id) on delete cascade,
    id              bigint      not null default nextval('access_token_seq'),
    public_id       text        not null unique check (starts_with(public_id, 'key_')),
    name            text        not null check (length(name) between 1 and 100),
    kind            text        not null check (kind in ('SECRET', 'PUBLISHABLE')),
    token_hash      text        not null unique,
    hint            text        not null,
    allowed_origins text[]      not null default '{}',
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    version         int         not null default 0,
    primary key (merchant_id, id)
);
call wall('access_token');
create policy found_by_token on access_token for select using (token_hash = looked_up());
comment on table access_token is
    'A key that servers (secret) or browsers (publishable) use. Shown once, kept as a hash with its first and last characters.';

create table audit_entry (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null generated always as identity,
    at          timestamptz not null,
    actor       text        not null,
    action      text        not null,
    subject     text        not null,
    detail      jsonb       not null default '{}',
    primary key (merchant_id, id)
);
call wall('audit_entry');
call append_only('audit_entry');
comment on table audit_entry is 'Who changed what. The application can add to it, not change it.';
