-- Codes are looked up within a merchant, whatever the case. Unique only within a pool and as spelled, one code could be given to two people.
alter table coupon_code add column twin int not null default 0 check (twin >= 0);
comment on column coupon_code.twin is
    'Above 0 for codes that were given to somebody else later, from before each was there once: only the last one is looked up.';

alter table coupon_code no force row level security;
delete from coupon_code c where c.reward_id is null and exists (
    select from coupon_code o where o.merchant_id = c.merchant_id and o.code_key = c.code_key
      and (o.reward_id is not null or o.id < c.id));
update coupon_code c set twin = given.place
from (select merchant_id, id, row_number() over (partition by merchant_id, code_key order by issued_at desc, id desc) - 1 place
      from coupon_code) given
where c.merchant_id = given.merchant_id and c.id = given.id and given.place > 0;
alter table coupon_code force row level security;

alter table coupon_code drop constraint coupon_code_merchant_id_pool_id_code_key;
drop index coupon_code_by_key;
create unique index coupon_code_once on coupon_code (merchant_id, code_key, twin);
create index coupon_code_issued on coupon_code (merchant_id, pool_id) where reward_id is not null;
comment on table coupon_code is
    'One code of a pool, there once in all pools of a merchant; issued to at most one reward, and one reward gets at most one.';
