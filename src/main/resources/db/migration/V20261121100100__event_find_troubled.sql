-- Events that did not simply pass are few and looked for: parked ones by whoever watches over the program.

create index event_result_by_state on event_result (merchant_id, state, event_id desc) where state <> 'PROCESSED';
