-- Null says enough of whatever was looked at once: no row is written anew.
alter table event_result add column decided_at timestamptz;
comment on column event_result.decided_at is
    'When an event that was looked at again was first decided on, or when it turned out by a merge, or by the end of one, whose it is. A replay has it decided on then. Null: see earlier, else processed_at.';
