alter table reward add in_review boolean not null default false;
comment on column reward.in_review is 'Somebody is looking at its referral: it is not handed over until they have decided.';
