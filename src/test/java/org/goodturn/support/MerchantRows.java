package org.goodturn.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** What a merchant has in the database, by table. Keeps a connection to count quickly; close it when done. */
public final class MerchantRows implements AutoCloseable {

    private static final String TABLES = """
            select c.table_name from information_schema.columns c join pg_tables t on t.tablename = c.table_name
            where c.table_schema = 'public' and t.schemaname = 'public' and c.column_name = 'merchant_id'""";

    private final Connection connection;
    private final PreparedStatement counting;

    public MerchantRows(long merchantId) throws SQLException {
        connection = TestDatabase.asSuperuser();
        var counts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var table = statement.executeQuery(TABLES)) {
            while (table.next()) {
                counts.add("select '%1$s', count(*) from %1$s where merchant_id = %2$d"
                        .formatted(table.getString(1), merchantId));
            }
        }
        counting = connection.prepareStatement(String.join(" union all ", counts));
    }

    /** @return how many rows are theirs in each table */
    public Map<String, Long> counted() {
        try (var row = counting.executeQuery()) {
            var counts = new TreeMap<String, Long>();
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException("the rows cannot be counted", failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
