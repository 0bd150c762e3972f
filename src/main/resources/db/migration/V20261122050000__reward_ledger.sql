-- The books: every amount that is promised, handed over, used or taken back moves from one account to another, once and for good.

create table ledger_transfer (
    merchant_id bigint      not null references merchant (id) on delete cascade,
    id          bigint      not null generated always as identity,
    reward      text        not null check (starts_with(reward, 'rwd_')),
    posting     text        not null check (posting in ('EARNED', 'FULFILLED', 'REDEEMED', 'CANCELED', 'REDUCED', 'REVOKED', 'OWED_BACK')),
    debit       text        not null check (debit in ('COST', 'PROMISED', 'OUTSTANDING', 'USED', 'OWED_BACK')),
    credit      text        not null check (credit in ('COST', 'PROMISED', 'OUTSTANDING', 'USED', 'OWED_BACK')),
    minor       bigint      not null check (minor > 0),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    at          timestamptz not null,
    primary key (merchant_id, id),
    check (debit <> credit)
);
create unique index ledger_transfer_once on ledger_transfer (merchant_id, reward, posting) where posting in ('EARNED', 'FULFILLED', 'REDEEMED', 'CANCELED');
create index ledger_transfer_by_reward on ledger_transfer (merchant_id, reward, id);
comment on table ledger_transfer is
    'An amount goes from one account to another: what is debited here is credited there, so the books balance by their shape. Outlives reward and person.';
comment on column ledger_transfer.reward is 'Public id; no foreign key, because the books stay when people are erased.';

create table ledger_balance (
    merchant_id bigint not null references merchant (id) on delete cascade,
    account     text   not null,
    currency    text   not null,
    minor       bigint not null,
    primary key (merchant_id, currency, account)
);
comment on table ledger_balance is 'The sum of each account, debits above zero. Kept by the transfers themselves.';

create table ledger_seal (
    merchant_id bigint not null,
    number      bigint not null,
    transfer_id bigint not null,
    hash        text   not null,
    primary key (merchant_id, number),
    unique (merchant_id, transfer_id),
    foreign key (merchant_id, transfer_id) references ledger_transfer (merchant_id, id) on delete cascade
);
comment on table ledger_seal is 'Chains the transfers of a merchant without gaps: each seal covers the one before and its transfer.';

create function ledger_hash(previous text, number bigint, transfer ledger_transfer) returns text
    language sql stable parallel safe
    return encode(sha256(convert_to(
        previous || jsonb_build_array(number, transfer.merchant_id, transfer.id, transfer.reward, transfer.posting, transfer.debit,
            transfer.credit, transfer.minor, transfer.currency, (extract(epoch from transfer.at) * 1000000)::bigint)::text,
        'UTF8')), 'hex');

create function seal_ledger_transfer() returns trigger
    language plpgsql as $$
declare
    last record;
begin
    perform pg_advisory_xact_lock(hashtextextended('ledger', new.merchant_id));
    select s.number, s.hash into last from ledger_seal s where s.merchant_id = new.merchant_id order by s.number desc limit 1;
    insert into ledger_seal (merchant_id, number, transfer_id, hash)
    values (new.merchant_id, coalesce(last.number, 0) + 1, new.id, ledger_hash(coalesce(last.hash, ''), coalesce(last.number, 0) + 1, new));
    insert into ledger_balance as b (merchant_id, account, currency, minor)
    values (new.merchant_id, new.debit, new.currency, new.minor), (new.merchant_id, new.credit, new.currency, -new.minor)
    on conflict (merchant_id, currency, account) do update set minor = b.minor + excluded.minor;
    return null;
end $$;
comment on function seal_ledger_transfer() is
    'When a transaction commits, so that others wait for the end of the chain only that long.';
create constraint trigger sealed after insert on ledger_transfer
    deferrable initially deferred for each row execute function seal_ledger_transfer();

create trigger kept before update or delete on ledger_transfer for each row execute function refuse_change();
create trigger kept_whole before truncate on ledger_transfer for each statement execute function refuse_change();

create function ledger_break() returns bigint
    language sql stable
    return (
        select min(link.number)
        from (
            select s.number, s.hash,
                   s.number - 1 <> lag(s.number, 1, 0::bigint) over (order by s.number) as has_gap,
                   ledger_hash(lag(s.hash, 1, '') over (order by s.number), s.number, t) as expected
            from ledger_seal s
            left join ledger_transfer t on t.merchant_id = s.merchant_id and t.id = s.transfer_id
            where s.merchant_id = current_merchant()
        ) link
        where link.has_gap or link.hash is distinct from link.expected);
comment on function ledger_break() is 'The first transfer of the current merchant that is not as it was written, or follows one that is missing. Null: the chain holds.';

-- What was earned before there were books.
alter table reward no force row level security;
alter table reward_step no force row level security;
alter table reward_adjustment no force row level security;
insert into ledger_transfer (merchant_id, reward, posting, debit, credit, minor, currency, at)
select merchant_id, reward, posting, debit, credit, minor, currency, at from (
    select r.merchant_id, r.public_id reward, 'EARNED' posting, 'COST' debit, 'PROMISED' credit, r.amount_minor minor, r.amount_currency currency, r.earned_at at, 1 turn
    from reward r where r.amount_minor is not null
    union all
    select r.merchant_id, r.public_id, s.state,
           case s.state when 'REDEEMED' then 'OUTSTANDING' else 'PROMISED' end,
           case s.state when 'FULFILLED' then 'OUTSTANDING' when 'REDEEMED' then 'USED' else 'COST' end,
           r.amount_minor, r.amount_currency, min(s.at), 2
    from reward r join reward_step s on s.merchant_id = r.merchant_id and s.reward_id = r.id
    where r.amount_minor is not null and s.state in ('FULFILLED', 'REDEEMED', 'CANCELED')
    group by 1, 2, 3, 4, 5, 6, 7
    union all
    select r.merchant_id, r.public_id,
           case when r.state in ('EARNED', 'FAILED') then 'REDUCED' when r.state = 'REDEEMED' then 'OWED_BACK' else 'REVOKED' end,
           case when r.state in ('EARNED', 'FAILED') then 'PROMISED' when r.state = 'REDEEMED' then 'OWED_BACK' else 'OUTSTANDING' end,
           'COST', -a.amount_minor, a.amount_currency, a.at, 3
    from reward r join reward_adjustment a on a.merchant_id = r.merchant_id and a.reward_id = r.id
    where a.amount_minor < 0
) past order by at, turn;
set constraints all immediate;
alter table reward force row level security;
alter table reward_step force row level security;
alter table reward_adjustment force row level security;

call wall('ledger_transfer');
call append_only('ledger_transfer');
call wall('ledger_balance');
call wall('ledger_seal');
call append_only('ledger_seal');
