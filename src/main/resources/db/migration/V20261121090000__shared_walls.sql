-- What every table rests on: the walls between merchants, rights of the application role, the table of jobs.

create function current_merchant() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('app.merchant', true), '')::bigint;
comment on function current_merchant() is
    'Whose rows this connection may see; set by the application on every checkout. Null or 0: nobody''s.';

create function looked_up() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.lookup', true), '');
comment on function looked_up() is
    'The exact key (host name, token hash) by which one row may be found before a merchant is known.';

create procedure wall(walled regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy own_rows on %s using (merchant_id = current_merchant()) with check (merchant_id = current_merchant())', walled);
end $$;
comment on procedure wall(regclass) is
    'Walls a table whose rows belong to merchants. Every such table is created with a call of this.';

create procedure append_only(journal regclass)
    language plpgsql as $$
begin
    execute format('revoke update, delete, truncate on %s from ${app_role}', journal);
end $$;
comment on procedure append_only(regclass) is 'Takes from the application the right to change or remove rows of a journal.';

grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat) where picked;
comment on table scheduled_tasks is
    'Work for later (db-scheduler''s own layout). Holds numbers of rows only, never their content, and is not walled.';
