-- Codes count until a campaign ends, whoever ended it. When that was nobody has written down so far: today, at the latest.
alter table campaign no force row level security;
update campaign set ends_at = now() where state = 'ENDED' and (ends_at is null or ends_at > now());
alter table campaign force row level security;
