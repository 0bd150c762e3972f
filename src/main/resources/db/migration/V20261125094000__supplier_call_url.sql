alter table supplier_call add url text;
comment on column supplier_call.url is 'Where the system was asked last; empty before, and after a person has it looked up wherever the supplier is now.';
