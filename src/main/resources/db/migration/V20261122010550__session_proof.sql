-- Changes that matter ask whoever is signed in to show again that it is they.

alter table session add column proven_at timestamptz not null default '2000-01-01 00:00:00Z';
alter table session alter column proven_at drop default;
alter table session add column interrupted jsonb;
comment on column session.proven_at is 'When the password was last typed or the identity provider last asked; sessions from before this column: long ago.';
comment on column session.interrupted is 'The form that waits while its sender is at the identity provider.';
