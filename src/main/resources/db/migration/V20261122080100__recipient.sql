-- Whom advocates recommended to by e-mail: recognised when they order, readable by nobody.

create table recipient (
    merchant_id bigint      not null,
    digest      bytea       not null check (length(digest) = 32),
    link_id     bigint      not null,
    told_at     timestamptz not null,
    primary key (merchant_id, digest, link_id, told_at),
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade
);
create index recipient_by_link on recipient (merchant_id, link_id, told_at);
call wall('recipient');
call append_only('recipient');
comment on table recipient is 'An e-mail address that an advocate recommended to, as a keyed digest: an order from it leads back to them.';
