-- Shops and networks do not keep order: that an order was cancelled may reach us before the order.

create table event_ahead (
    merchant_id   bigint not null,
    event_id      bigint not null,
    conversion_id text   not null check (length(conversion_id) <= 200),
    primary key (merchant_id, event_id),
    foreign key (merchant_id, event_id) references event (merchant_id, id) on delete cascade
);
create index event_ahead_by_conversion_id on event_ahead (merchant_id, conversion_id);
call wall('event_ahead');
comment on table event_ahead is 'Events about an order that came before the order: they are looked at again once it is told of.';
