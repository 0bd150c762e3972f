-- Who may read and change what is known of a person.

alter table person add column scopes jsonb not null default '{}';
comment on column person.scopes is 'By name of the parameter: PUBLIC or CLIENT; PRIVATE where nothing is said.';

create table segment_setting (
    merchant_id bigint not null primary key references merchant (id) on delete cascade,
    trait_scope text   not null check (trait_scope in ('PUBLIC', 'PRIVATE', 'CLIENT'))
);
call wall('segment_setting');
comment on table segment_setting is 'How a merchant wants Segment''s messages taken; the usual way without a row.';
