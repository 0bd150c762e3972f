alter table event_result add column earlier jsonb check (jsonb_typeof(earlier) = 'array');
comment on column event_result.earlier is 'What was found before the event was looked at again, each with its time, the oldest first. Null: it was looked at once.';
