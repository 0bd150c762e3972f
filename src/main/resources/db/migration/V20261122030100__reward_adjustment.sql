-- What was taken back from a reward stands beside it: neither its amount nor its history is ever edited.
create table reward_adjustment (
    merchant_id     bigint      not null,
    id              bigint      not null generated always as identity,
    reward_id       bigint      not null,
    event_id        bigint,
    amount_minor    bigint      not null check (amount_minor <= 0),
    amount_currency text        not null check (amount_currency ~ '^[A-Z]{3}$'),
    refund_minor    bigint      check (refund_minor >= 0),
    reason          text        not null check (length(reason) between 1 and 300),
    actor           text        not null,
    at              timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, reward_id, event_id),
    foreign key (merchant_id, reward_id) references reward (merchant_id, id) on delete cascade,
    foreign key (merchant_id, event_id) references event (merchant_id, id)
);
call wall('reward_adjustment');
call append_only('reward_adjustment');
comment on table reward_adjustment is 'Amounts taken back from rewards: after refunds in their proportion, by hand, or on expiry. At most what the reward was worth.';
comment on column reward_adjustment.refund_minor is 'What the event said was refunded of the order; all refunds of an order together decide what is taken back.';

alter table reward add expires_at timestamptz;
comment on column reward.expires_at is 'When it is taken back if it is unused by then; set when it is handed over.';

alter table event_key drop constraint event_key_kind_check;
alter table event_key add constraint event_key_kind_check check (kind in ('CONVERSION', 'REGISTRATION', 'REFUND'));
