-- When a merchant leaves, events may go before the steps that name them.
alter table referral_step drop constraint referral_step_merchant_id_event_id_fkey;
alter table referral_step add foreign key (merchant_id, event_id) references event (merchant_id, id) on delete set null (event_id);
create index referral_step_by_event on referral_step (merchant_id, event_id) where event_id is not null;
