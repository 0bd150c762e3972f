package org.goodturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.goodturn.shared.database.Account;
import org.goodturn.shared.database.EmbeddedPostgres;
import org.goodturn.shared.database.ServerPlan;

/**
 * PostgreSQL as the application starts it, with one setting more: it remembers when each transaction was committed, so
 * that it can be asked afterwards when something was decided.
 */
final class BenchmarkDatabase implements AutoCloseable {

    private final ServerPlan plan;
    private final EmbeddedPostgres server;

    BenchmarkDatabase(Path folder) throws IOException {
        plan = new ServerPlan(
                Files.createDirectory(folder.toAbsolutePath().resolve("postgres")),
                new Account("postgres", "benchmark"),
                new Account(Account.OWNER, "benchmark"),
                new Account(Account.APPLICATION, "benchmark"),
                List.of(
                        "track_commit_timestamp=on",
                        "shared_preload_libraries=pg_stat_statements",
                        "pg_stat_statements.track=top"));
        server = EmbeddedPostgres.start(plan);
    }

    /** Past the walls, for looking at what is there and for filling it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.access().jdbcUrl(),
                plan.superuser().username(),
                plan.superuser().password());
    }

    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.access().jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", plan.application().username(),
                "QUARKUS_DATASOURCE_PASSWORD", plan.application().password(),
                "GOODTURN_OWNER_USERNAME", plan.owner().username(),
                "GOODTURN_OWNER_PASSWORD", plan.owner().password(),
                "GOODTURN_DEMO", "true");
    }

    Account superuser() {
        return plan.superuser();
    }

    String address() {
        return server.access().jdbcUrl();
    }

    void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
