-- What only Segment's messages have stands under a name of its own; a trait called segment is the person's, and goes.

create or replace function erase_events(erased bigint) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update event_key k set key = 'erased ' || k.event_id
    from event e
    where k.merchant_id = current_merchant() and k.kind = 'REGISTRATION'
      and e.merchant_id = k.merchant_id and e.id = k.event_id and e.person_id = erased;
    update event set data = coalesce(
        (select jsonb_object_agg(field.key, case field.key when 'segment_message'
                                       then jsonb_build_object('type', field.value -> 'type', 'event', field.value -> 'event')
                                       else field.value end)
         from jsonb_each(data) field
         where field.key in ('partner_conversion_id', 'partner_refund_id', 'cart_value', 'refund_amount', 'currency',
                             'coupon_code', 'advocate_code', 'click_id', 'segment_message')), '{}')
    where merchant_id = current_merchant() and person_id = erased;
$$;
