package org.goodturn.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.goodturn.shared.database.Account;
import org.goodturn.shared.database.DatabaseAccess;
import org.goodturn.shared.database.EmbeddedPostgres;
import org.goodturn.shared.database.ServerPlan;

/** What this machine can do at most, measured in the same run: nothing of ours in between. */
final class Ceilings {

    private static final int CONNECTIONS = 16;
    private static final Duration LENGTH = Duration.ofSeconds(8);

    private Ceilings() {}

    /** A server that answers ten kilobytes from memory, under the same load as our pages. */
    static Latencies bareHttp(int perSecond, Duration length) throws IOException, InterruptedException {
        var body = new byte[10_000];
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var workers = Executors.newFixedThreadPool(4)) {
            server.setExecutor(workers);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            var page = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .build();
            return new SteadyLoad().run(i -> page, status -> status == 200, perSecond, length);
        } finally {
            server.stop(0);
        }
    }

    /** Durable single-row inserts a second on 16 connections, each in its own transaction, by prepared statement. */
    static long durableInserts() throws IOException, InterruptedException, ExecutionException, SQLException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "ceiling");
        var superuser = new Account("postgres", "ceiling");
        var owner = new Account(Account.OWNER, "ceiling");
        var plan = new ServerPlan(folder, superuser, owner, new Account(Account.APPLICATION, "ceiling"), List.of());
        try (var server = EmbeddedPostgres.start(plan)) {
            try (var connection = server.access().as(owner);
                    var statement = connection.createStatement()) {
                statement.execute(
                        "create table ceiling (id bigint generated always as identity primary key, text text)");
            }
            return insertAll(server.access(), owner);
        }
    }

    private static long insertAll(DatabaseAccess access, Account owner)
            throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            var tasks = Stream.generate(() -> (Callable<Long>) () -> insertFor(access, owner))
                    .limit(CONNECTIONS)
                    .toList();
            long rows = 0;
            for (var worker : workers.invokeAll(tasks)) {
                rows += worker.get();
            }
            return rows / LENGTH.toSeconds();
        }
    }

    private static long insertFor(DatabaseAccess access, Account owner) throws SQLException {
        var until = System.nanoTime() + LENGTH.toNanos();
        long rows = 0;
        try (var connection = access.as(owner);
                var insert = connection.prepareStatement("insert into ceiling (text) values (?)")) {
            while (System.nanoTime() < until) {
                insert.setString(1, "one row");
                insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }
}
