-- Somebody asks to be forgotten. What was earned and counted stays; who it was goes.

alter table person add column erased_at timestamptz;
comment on column person.erased_at is 'When the person was forgotten; null for everybody else.';

create function erase_events(erased bigint) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update event_key k set key = 'erased ' || k.event_id
    from event e
    where k.merchant_id = current_merchant() and k.kind = 'REGISTRATION'
      and e.merchant_id = k.merchant_id and e.id = k.event_id and e.person_id = erased;
    update event set data = coalesce(
        (select jsonb_object_agg(field.key, case field.key when 'segment' then field.value - 'anonymous_id' else field.value end)
         from jsonb_each(data) field
         where field.key in ('partner_conversion_id', 'partner_refund_id', 'cart_value', 'refund_amount', 'currency',
                             'coupon_code', 'advocate_code', 'click_id', 'segment')), '{}')
    where merchant_id = current_merchant() and person_id = erased;
$$;
comment on function erase_events(bigint) is
    'The one way in which the journal changes: takes what says who somebody is out of the events of the current merchant''s person.';
revoke execute on function erase_events(bigint) from public;
grant execute on function erase_events(bigint) to ${app_role};
