-- Tries of signing in, counted for all nodes together, and the places from which accounts are known to be used.

create table try_count (
    what    text        primary key,
    used    int         not null check (used > 0),
    ends_at timestamptz not null
);
create index try_count_by_ends_at on try_count (ends_at);
comment on table try_count is
    'How often something was tried, until when it counts. By a hash of what was tried by whom: nobody can be read from it.';

create table known_place (
    what    text        primary key,
    ends_at timestamptz not null
);
create index known_place_by_ends_at on known_place (ends_at);
comment on table known_place is
    'That an account was used from an address, as a hash of both. Strangers who guess cannot lock it out from there.';
