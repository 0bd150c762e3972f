create table demo (
    only_one   boolean     primary key default true check (only_one),
    merchant   bigint      not null,
    began_at   timestamptz not null,
    told       int         not null default 0 check (told >= 0),
    removed_at timestamptz
);
comment on table demo is
    'One row once there was a demonstration: its merchant, how much of its past is laid down, whether it was taken away. Nobody''s data.';
