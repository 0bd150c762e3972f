-- What requests with an Idempotency-Key were answered, so that one that is sent again is answered the same.

create table idempotency (
    merchant_id  bigint      not null references merchant (id) on delete cascade,
    route        text        not null check (length(route) between 1 and 200),
    key          text        not null check (length(key) between 1 and 255),
    request_hash bytea       not null check (length(request_hash) = 32),
    status       smallint    not null,
    answer       text        not null,
    created_at   timestamptz not null,
    primary key (merchant_id, route, key)
);
create index idempotency_by_created_at on idempotency (merchant_id, created_at);
call wall('idempotency');
comment on table idempotency is 'The answers to requests that carried an Idempotency-Key, written in the transaction of their effect and kept for 7 days.';
