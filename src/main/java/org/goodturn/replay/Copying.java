package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goodturn.shared.tenancy.Wall;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Copies rows from one merchant to another inside one transaction: read behind the one wall, written behind the other.
 * Numbers stay what they are, because keys begin with the merchant.
 */
@ApplicationScoped
class Copying {

    private static final int AT_ONCE = 500;

    private static final String AS_WRITTEN =
            "cast(to_jsonb(t) || jsonb_build_object('merchant_id', cast(:to as bigint)) || %s as text)";

    private final Jdbi jdbi;
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    Copying(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One kind of rows.
     *
     * @param table of ours
     * @param where which rows, as SQL on {@code t}
     * @param change SQL of a JSON object that is laid over each row
     * @param values named in the SQL
     */
    record Rows(String table, String where, String change, Map<String, Object> values) {

        static Rows all(String table, String change) {
            return new Rows(table, "true", change, Map.of());
        }
    }

    /**
     * Part by part, so that no table has to fit into memory. What refers to other rows is looked at before them, since
     * some may be new by the time they are copied.
     *
     * @param rows each kind after those that it refers to
     */
    void copy(long from, long to, Rows... rows) {
        jdbi.useHandle(handle -> {
            handle.execute("set constraints all deferred"); // rows of one table may refer to each other
            enter(handle, from);
            for (int i = rows.length - 1; i >= 0; i--) {
                open(handle, cursor(rows[i]), from, to, rows[i]);
            }
            for (var kind : rows) {
                copy(handle, kind, from, to);
            }
        });
    }

    private void copy(Handle handle, Rows rows, long from, long to) {
        var cursor = cursor(rows);
        for (var part = next(handle, cursor, from, to); !part.isEmpty(); part = next(handle, cursor, from, to)) {
            write(handle, rows.table, part);
        }
        handle.execute("close " + cursor);
    }

    private static String cursor(Rows rows) {
        return "copied_" + rows.table;
    }

    /** @return a few rows as they are to be written, by their numbers */
    Map<Long, String> read(long from, long to, Rows rows) {
        return jdbi.withHandle(handle -> {
            enter(handle, from);
            var found = handle.createQuery("select t.id, %s from %s t where t.merchant_id = :from and %s"
                            .formatted(AS_WRITTEN.formatted(rows.change), rows.table, rows.where))
                    .bind("from", from)
                    .bind("to", to)
                    .bindMap(rows.values)
                    .map((row, any) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list();
            enter(handle, to);
            return found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    /** Writes what was read. */
    void write(String table, List<String> rows) {
        jdbi.useHandle(handle -> write(handle, table, rows));
    }

    private static void open(Handle handle, String cursor, long from, long to, Rows rows) {
        handle.createUpdate("""
                        declare %s no scroll cursor for
                        select %s from %s t where t.merchant_id = :from and %s""".formatted(cursor, AS_WRITTEN.formatted(rows.change), rows.table, rows.where))
                .bind("from", from)
                .bind("to", to)
                .bindMap(rows.values)
                .execute();
    }

    private static List<String> next(Handle handle, String cursor, long from, long to) {
        enter(handle, from);
        var part = handle.createQuery("fetch " + AT_ONCE + " from " + cursor)
                .mapTo(String.class)
                .list();
        enter(handle, to);
        return part;
    }

    private void write(Handle handle, String table, List<String> rows) {
        var all = columns.computeIfAbsent(table, key -> columns(handle, key));
        handle.createUpdate("""
                        insert into %1$s (%2$s) overriding system value
                        select %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(:rows as jsonb))""".formatted(table, all))
                .bind("rows", "[" + String.join(",", rows) + "]")
                .execute();
    }

    private static String columns(Handle handle, String table) {
        return handle.createQuery("""
                        select string_agg(quote_ident(attname), ', ') from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''""").bind("table", table).mapTo(String.class).one();
    }

    static void enter(Handle handle, long merchant) {
        try {
            Wall.enter(handle.getConnection(), merchant);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException("the wall could not be changed", failure);
        }
    }
}
