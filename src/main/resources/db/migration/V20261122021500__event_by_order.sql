-- Why? asks for everything that was told of an order, also by events that name nobody or did not count.

create index event_by_order on event (merchant_id, (data ->> 'partner_conversion_id'))
    where data ->> 'partner_conversion_id' is not null;
