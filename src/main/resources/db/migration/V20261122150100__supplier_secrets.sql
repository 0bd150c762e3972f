-- Which secrets a supplier's requests are signed with. The secrets themselves are derived, not kept.
alter table reward_supplier add secrets jsonb not null default '{"number": 1, "old": []}';
alter table reward_supplier alter secrets drop default;
comment on column reward_supplier.secrets is 'The number of the newest signing secret, 0 before anybody has seen one, and those before it that still sign.';
