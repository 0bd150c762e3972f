-- Shops say who somebody is by signed tokens; these are the keys by which we believe them.

create sequence verification_key_seq increment by 50;
create table verification_key (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('verification_key_seq'),
    public_id   text        not null check (starts_with(public_id, 'vky_')),
    name        text        not null check (length(name) between 1 and 100),
    algorithm   text        not null check (algorithm in ('HS256', 'RS256')),
    material    text        not null check (length(material) <= 8000),
    created_at  timestamptz not null,
    revoked_at  timestamptz,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id)
);
call wall('verification_key');
comment on table verification_key is 'By which tokens of a shop are believed; the public id is the "kid" of their header.';
comment on column verification_key.material is 'HS256: the shared secret, sealed. RS256: the public key as PEM.';

alter table person add column verified_at timestamptz;
comment on column person.verified_at is 'When somebody who can know first said who it is: the shop''s server, or a token that it signed. Null: a claim.';
