-- Codes are looked up whatever the case. Behind the wall no index helps with what a function makes of a row, so with every
-- order all codes of the merchant were read: what upper() makes of them stands in a column.
drop index coupon_code_by_code;
alter table coupon_code add column code_key text generated always as (upper(code)) stored;
create index coupon_code_by_key on coupon_code (merchant_id, code_key) where reward_id is not null;

drop index reward_by_code;
alter table reward add column code_key text generated always as (upper(code)) stored;
create index reward_by_code_key on reward (merchant_id, code_key) where supplier_id is not null;
