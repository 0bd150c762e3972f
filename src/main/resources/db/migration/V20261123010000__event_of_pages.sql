-- Segment's script in pages speaks by the door of pages: the last of these are looked through for its messages.

create index event_of_page on event (merchant_id, received_at desc) where source = 'BROWSER';
