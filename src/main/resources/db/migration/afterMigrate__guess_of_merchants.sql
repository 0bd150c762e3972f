-- Of a table that was never analyzed PostgreSQL guesses that one merchant owns a two-hundredth, and then reads all rows of the
-- merchant by the first index that comes along. Here most belong to few merchants; what is true replaces this with the first analyze.
do $$
declare
    tenant_table text;
begin
    if current_setting('server_version_num')::int < 180000 then
        return;
    end if;
    for tenant_table in
        select relname from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'merchant_id'
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and reltuples < 0
        order by relname
    loop
        perform pg_restore_attribute_stats(
            'schemaname', current_schema()::text, 'relname', tenant_table, 'attname', 'merchant_id', 'inherited', false,
            'null_frac', 0::real, 'avg_width', 8, 'n_distinct', 1::real);
    end loop;
end $$;
