-- Links by which staff choose a new password when the old one is forgotten.

create sequence password_reset_seq;
create table password_reset (
    id         bigint      primary key,
    email      text        not null,
    token_hash text        unique,
    expires_at timestamptz not null
);
create index password_reset_by_email on password_reset (email);
alter table password_reset enable row level security;
alter table password_reset force row level security;
create policy found_by_key on password_reset
    using (token_hash = looked_up() or looked_up() in ('reset:' || id, 'resets of:' || email))
    with check (token_hash = looked_up() or looked_up() in ('reset:' || id, 'resets of:' || email));
comment on table password_reset is
    'That a new password was asked for with an address, whether or not anybody has it. Gone after half an hour, or once used.';
comment on column password_reset.token_hash is 'Of the token in the mail, which is made when the mail is written; null before.';
