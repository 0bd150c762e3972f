alter table message drop constraint message_state_check;
alter table message add constraint message_state_check check (state in ('QUEUED', 'SENT', 'KEPT', 'FAILED', 'WITHDRAWN'));
comment on column message.state is 'WITHDRAWN: the reward that it brings was taken back before it could be sent.';
