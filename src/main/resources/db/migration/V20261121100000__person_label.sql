-- How staff call a person, for lists that join people and for finding them by the beginning of their name.

alter table person add column label text not null generated always as (
    coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), email, partner_user_id, '–')) stored;
comment on column person.label is 'The name, else the e-mail, else the shop''s id.';

create index person_by_label on person (merchant_id, lower(label) text_pattern_ops);
create index person_by_last_name on person (merchant_id, lower(last_name) text_pattern_ops) where last_name is not null;
create index person_by_email_prefix on person (merchant_id, email text_pattern_ops) where email is not null;
