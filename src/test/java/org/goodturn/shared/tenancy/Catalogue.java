package org.goodturn.shared.tenancy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.support.TestDatabase;

/** What PostgreSQL itself says about our tables, so that a new one is tested without anybody thinking of it. */
final class Catalogue {

    private Catalogue() {}

    /** Tables whose rows belong to merchants. */
    static List<String> tablesOfMerchants() {
        return texts("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and a.attname = 'merchant_id' and not a.attisdropped
                order by 1""");
    }

    static List<String> otherTables() {
        return texts("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and not exists (select from pg_attribute a
                                  where a.attrelid = c.oid and a.attname = 'merchant_id' and not a.attisdropped)
                order by 1""");
    }

    static List<String> views() {
        return texts(
                "select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace and relname !~ '^pg_stat'");
    }

    static boolean isWalled(String table) {
        return texts("select 1 from pg_class where oid = '" + table
                                + "'::regclass and relrowsecurity and relforcerowsecurity")
                        .size()
                == 1;
    }

    /** Unique indexes and primary keys that do not begin with the merchant, with their columns. */
    static List<String> uniqueWithoutMerchant(String table) {
        return texts("""
                select i.indrelid::regclass || '(' || string_agg(a.attname, ', ' order by k.place) || ')'
                from pg_index i
                cross join lateral unnest(i.indkey) with ordinality k(number, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = '%s'::regclass and i.indisunique
                group by i.indexrelid, i.indrelid
                having (array_agg(a.attname order by k.place))[1] <> 'merchant_id'""".formatted(table));
    }

    /** Foreign keys to tables of merchants that do not carry the merchant along. */
    static List<String> linksWithoutMerchant(String table) {
        return texts("""
                select c.conname from pg_constraint c
                where c.conrelid = '%s'::regclass and c.contype = 'f'
                  and exists (select from pg_attribute f where f.attrelid = c.confrelid and f.attname = 'merchant_id')
                  and not ((select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) = 'merchant_id'
                       and (select attname from pg_attribute where attrelid = c.confrelid and attnum = c.confkey[1]) = 'merchant_id')
                """.formatted(table));
    }

    /** A link to another table of merchants: the column that holds the number of the row linked to. */
    record Reference(String table, String column, String target, String targetColumn) {}

    static List<Reference> references() {
        return rows("""
                        select c.conrelid::regclass, a.attname, c.confrelid::regclass, f.attname
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
                        join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[2]
                        where c.contype = 'f' and cardinality(c.conkey) = 2
                        order by 1, 2""").stream()
                .map(row -> new Reference(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    private static List<String> texts(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    private static List<List<String>> rows(String sql) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<List<String>>();
            while (row.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(row.getString(i));
                }
                found.add(cells);
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
