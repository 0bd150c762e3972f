-- A reward is earned by a rule, of which a campaign may have many, and some of them again and again.
alter table reward add rule text;
alter table reward add occurrence int not null default 1 check (occurrence > 0);
alter table reward add order_id bigint;
alter table reward add foreign key (merchant_id, order_id) references event (merchant_id, id);

alter table reward no force row level security;
alter table referral no force row level security;
update reward set rule = lower(role);
update reward r set order_id = r.event_id from referral f
where f.merchant_id = r.merchant_id and f.id = r.referral_id and f.conversion_id = r.event_id;
alter table referral force row level security;
alter table reward force row level security;

alter table reward alter rule set not null;
alter table reward add check (length(rule) between 1 and 40);
alter table reward drop constraint reward_merchant_id_referral_id_role_key;
alter table reward add unique (merchant_id, referral_id, rule, occurrence);
alter table reward add unique (merchant_id, referral_id, rule, event_id);
create index reward_by_rule on reward (merchant_id, campaign_id, rule, earned_at);
create index reward_by_order on reward (merchant_id, order_id) where order_id is not null;
comment on table reward is 'What one person earned by one rule from one referral: once per event, and as often as the rule says. Only moves along its life cycle.';
comment on column reward.rule is 'Id of the rule in the terms of the version: friend and advocate for the offer, rul_… for others.';
comment on column reward.order_id is 'The event that told of the order behind it: its end stops or takes back the reward.';
