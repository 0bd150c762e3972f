-- What was so last stays: the journal is asked only for what is told of a time before this. Of people who are known already nobody has looked
-- when that was, so it counts as today; the default is written into no row.
alter table person add column told_until timestamptz default now();
alter table person alter column told_until drop default;
comment on column person.told_until is 'The latest event time of which a server told something of the person; null when none has.';
