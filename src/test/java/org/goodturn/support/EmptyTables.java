package org.goodturn.support;

import java.sql.SQLException;
import java.util.ArrayList;

/** For the few tests that need an installation nobody has used: takes everything out of every table. */
public final class EmptyTables {

    private EmptyTables() {}

    public static void now() {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var row = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' and tablename not in ('flyway_schema_history', 'scheduled_tasks')")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            statement.execute("set session_replication_role = replica"); // past triggers that keep journals
            statement.execute("truncate " + String.join(", ", tables));
        } catch (SQLException failure) {
            throw new IllegalStateException("the tables cannot be emptied", failure);
        }
    }
}
