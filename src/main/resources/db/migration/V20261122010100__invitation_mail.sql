-- An invitation is mailed too. The link in the mail has a token of its own, made when the mail is written: no token waits anywhere.

alter table invitation add column mailed_hash text;
alter table invitation add column mailed_at timestamptz;
create index invitation_by_mailed_hash on invitation (mailed_hash);
comment on column invitation.mailed_hash is 'Hash of the token in the newest mail; null until one was written.';
comment on column invitation.mailed_at is 'When the mail server took the mail, or when it was kept; null before.';

drop policy found_by_token on invitation;
create policy found_by_token on invitation for select using (token_hash = looked_up() or mailed_hash = looked_up());
drop policy of_invited on merchant;
create policy of_invited on merchant for select
    using (id = (select i.merchant_id from invitation i where i.token_hash = looked_up() or i.mailed_hash = looked_up()));
