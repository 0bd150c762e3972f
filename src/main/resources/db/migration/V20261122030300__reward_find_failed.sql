-- The portal's home tells of rewards that failed.
create index reward_failed on reward (merchant_id) where state = 'FAILED';
