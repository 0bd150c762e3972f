package org.goodturn.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * What PostgreSQL can do at most on this machine: durable rows the size of an event, in a table without an index more.
 */
final class PostgresCeilings {

    private static final int CLIENTS = 16;
    private static final int MANY = 100;
    private static final int COPIED = 1_000_000;
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final String ROW =
            "'conversion', 'benchmark-0000001', '{\"email\": \"person123456@example.net\", \"partner_conversion_id\": \"order-123456\", \"cart_value\": \"49.90\", \"currency\": \"EUR\"}'";
    private static final String INSERT = "insert into ceiling.event (name, message_id, data) values ";

    private final BenchmarkDatabase database;
    private final Optional<Pgbench> pgbench;

    PostgresCeilings(BenchmarkDatabase database) throws SQLException {
        this.database = database;
        this.pgbench = Pgbench.found(database);
        database.run("create schema ceiling");
        database.run("create table ceiling.event (id bigint generated always as identity primary key,"
                + " name text not null, message_id text not null, data text not null)");
    }

    /** Whether the rates are pgbench's, or of the same statements by JDBC for want of it. */
    String measuredBy() {
        return pgbench.isPresent() ? "pgbench" : "JDBC, for want of pgbench";
    }

    /** Rows a second, each in its own transaction. */
    double single() throws Exception {
        return transactions(INSERT + "(" + ROW + ")");
    }

    /** Rows a second, a hundred in each transaction. */
    double multiple() throws Exception {
        var rows = String.join(
                ", ", Stream.generate(() -> "(" + ROW + ")").limit(MANY).toList());
        return MANY * transactions(INSERT + rows);
    }

    /** Rows a second that one connection copies in. */
    double copied() throws SQLException, IOException {
        var line = "conversion\tbenchmark\t{\"email\": \"person123456@example.net\", \"cart_value\": \"49.90\"}\n";
        try (var connection = database.connect()) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            var began = System.nanoTime();
            copying.copyIn(
                    "copy ceiling.event (name, message_id, data) from stdin", new StringReader(line.repeat(COPIED)));
            return COPIED / ((System.nanoTime() - began) / 1e9);
        }
    }

    /** Rows a second into the journal itself, each in its own transaction, as no server of ours could do it faster. */
    double journal(long merchant) throws Exception {
        var rate = transactions("""
                insert into event (merchant_id, public_id, name, source, message_id, event_time, received_at, data)
                select %d, 'evt_' || id, 'conversion', 'API', id, now(), now(),
                       '{"email": "person123456@example.net", "cart_value": "49.90", "currency": "EUR"}'
                from (select gen_random_uuid()::text as id) given""".formatted(merchant));
        // past the trigger that keeps the journal as it is
        database.run("set session_replication_role = replica; delete from event where length(message_id) = 36");
        return rate;
    }

    void tidyUp() throws SQLException {
        database.run("drop schema ceiling cascade");
    }

    private double transactions(String sql) throws Exception {
        return pgbench.isPresent() ? pgbench.get().rate(sql, CLIENTS, LENGTH) : byJdbc(sql);
    }

    private double byJdbc(String sql) throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(CLIENTS)) {
            var tasks = Stream.generate(() -> (Callable<Long>) () -> insertFor(sql))
                    .limit(CLIENTS)
                    .toList();
            long transactions = 0;
            for (var worker : workers.invokeAll(tasks)) {
                transactions += worker.get();
            }
            return transactions / (double) LENGTH.toSeconds();
        }
    }

    private long insertFor(String sql) throws SQLException {
        var until = System.nanoTime() + LENGTH.toNanos();
        long transactions = 0;
        try (var connection = database.connect();
                var insert = connection.prepareStatement(sql)) {
            while (System.nanoTime() < until) {
                insert.executeUpdate();
                transactions++;
            }
        }
        return transactions;
    }
}
