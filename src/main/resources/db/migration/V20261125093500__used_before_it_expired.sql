-- What had expired may have been used in time, as we hear of later: what was taken back is given back, and is used.
alter table ledger_transfer drop constraint ledger_transfer_posting_check;
alter table ledger_transfer add constraint ledger_transfer_posting_check
    check (posting in ('EARNED', 'FULFILLED', 'REDEEMED', 'CANCELED', 'REDUCED', 'REVOKED', 'REINSTATED', 'OWED_BACK'));

alter table reward_adjustment drop constraint reward_adjustment_amount_minor_check;
alter table reward_adjustment add constraint reward_adjustment_amount_minor_check
    check (amount_minor <= 0 or event_id is null and refund_minor is null);
comment on table reward_adjustment is
    'Amounts taken back from rewards: after refunds in their proportion, by hand, or on expiry. At most what the reward was worth. Above zero: given back, because it was used before it expired.';
