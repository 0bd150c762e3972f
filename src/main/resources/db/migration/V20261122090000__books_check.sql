-- Every night the books are looked through: what was found stays, and what an operator watches is one number per merchant.

create sequence books_check_seq increment by 50;
create table books_check (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null default nextval('books_check_seq'),
    state       text        not null check (state in ('QUEUED', 'RIGHT', 'WRONG')),
    asked_by    text        not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    outcome     jsonb,
    version     int         not null default 0,
    primary key (merchant_id, id),
    check ((state = 'QUEUED') = (ended_at is null)),
    check ((state = 'QUEUED') = (outcome is null))
);
create index books_check_by_asked_at on books_check (merchant_id, asked_at desc, id desc);
call wall('books_check');
comment on table books_check is 'The books were looked through: how much there was, and what breaks a rule. Kept for 90 days.';

create table books_standing (
    merchant_id bigint      primary key references merchant (id) on delete cascade,
    checked_at  timestamptz not null,
    mistakes    int         not null
);
comment on table books_standing is
    'Of how many rules the books of a merchant broke at the last look. Numbers only, read across merchants by metrics and health, therefore not walled.';

drop function ledger_break();

alter table merchant no force row level security;
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'check-books', id || ':0', now(), false, 1 from merchant;
alter table merchant force row level security;
