-- Behind the wall PostgreSQL looks nothing up by what a function makes of a row: the function might tell whose row it is. The number
-- of an event's order stands in a column, so that it need not read all orders of the merchant to find one.
drop index event_by_order;
alter table event add column partner_conversion_id text generated always as (data ->> 'partner_conversion_id') stored;
create index event_by_order on event (merchant_id, partner_conversion_id) where partner_conversion_id is not null;
