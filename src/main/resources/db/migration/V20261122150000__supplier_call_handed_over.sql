-- What a system handed over for a reward that was not to be handed over any more.
alter table supplier_call add handed_over text check (length(handed_over) <= 200);
comment on column supplier_call.handed_over is 'A code that nobody has, because the reward was withdrawn, kept back or handed over by somebody else meanwhile.';
