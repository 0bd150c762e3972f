-- Advocates are found by their name: first and last, whatever its case, accents and spaces. Behind the wall only what stands in a column is
-- looked up by an index.

create function folded_name(name text) returns text
    language sql immutable parallel safe
    return left(btrim(regexp_replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), '\s+', ' ', 'g')), 200);
comment on function folded_name(text) is 'A name as it is compared: without case and accents, with single spaces.';

alter table person add column full_name text generated always as (
    case when btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) like '% %'
         then folded_name(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) end) stored;
comment on column person.full_name is 'First and last name, folded; null when only one is known.';
create index person_by_full_name on person (merchant_id, full_name) where full_name is not null;
