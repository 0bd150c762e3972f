-- Refund ids count per order: the key of a refund is its order's id, with its length before it, and its own.

alter table event_key drop constraint event_key_key_check;
alter table event_key add constraint event_key_key_check check (length(key) <= 500);

alter table event no force row level security;
alter table event_key no force row level security;
update event_key k
set key = length(o.id) || ':' || o.id || ':' || k.key
from event e, lateral (select btrim(coalesce(e.data ->> 'partner_conversion_id', '')) id) o
where k.kind = 'REFUND' and e.merchant_id = k.merchant_id and e.id = k.event_id;
alter table event_key force row level security;
alter table event force row level security;
