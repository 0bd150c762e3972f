-- Orders may be told in another order than they were placed. What a later one had earned is decided anew when an earlier
-- one is told: the first decision is withdrawn, stays readable, and counts as never made.
alter table reward add replaced boolean not null default false check (not replaced or state = 'CANCELED');
alter table reward drop constraint reward_merchant_id_referral_id_rule_occurrence_key;
alter table reward drop constraint reward_merchant_id_referral_id_rule_event_id_key;
create unique index reward_by_occurrence on reward (merchant_id, referral_id, rule, occurrence) where not replaced;
create unique index reward_by_rule_and_event on reward (merchant_id, referral_id, rule, event_id) where not replaced;
create index reward_by_referral on reward (merchant_id, referral_id);
comment on column reward.replaced is 'Withdrawn because an earlier order was told of later, and decided anew: it counts as never earned.';
