-- Shops may encrypt the tokens that they have signed: here are the key pairs whose public half they do it with.

create sequence encryption_key_seq increment by 50;
create table encryption_key (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('encryption_key_seq'),
    public_id   text        not null check (starts_with(public_id, 'eky_')),
    public_half text        not null check (length(public_half) <= 2000),
    material    text        not null check (length(material) <= 8000),
    created_at  timestamptz not null,
    revoked_at  timestamptz,
    version     int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id)
);
call wall('encryption_key');
comment on table encryption_key is 'With which tokens of a shop are encrypted to us; the public id is the "kid" of their outer header.';
comment on column encryption_key.public_half is 'RSA, as PEM: for anybody.';
comment on column encryption_key.material is 'The private half, PKCS #8 in base64, sealed.';
