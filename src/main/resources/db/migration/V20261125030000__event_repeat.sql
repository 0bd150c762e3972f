create table event_repeat (
    merchant_id bigint      not null,
    event_id    bigint      not null,
    id          bigint      not null generated always as identity,
    received_at timestamptz not null,
    primary key (merchant_id, event_id, id),
    foreign key (merchant_id, event_id) references event (merchant_id, id) on delete cascade
);
call wall('event_repeat');
comment on table event_repeat is 'Each time an event was sent again under its message id. Nothing came of it.';
