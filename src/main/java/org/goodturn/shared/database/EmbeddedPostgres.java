package org.goodturn.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;

/**
 * A PostgreSQL of our own on a folder of ours: reachable from this machine only, on a port picked at each start, with
 * passwords nobody chose. It runs in its own session, so that Ctrl-C reaches the application first; whoever starts it
 * closes it last.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final PostgresTools tools;
    private final ServerFiles files;
    private final ServerPlan plan;
    private int port;

    private EmbeddedPostgres(PostgresTools tools, ServerFiles files, ServerPlan plan) {
        this.tools = tools;
        this.files = files;
        this.plan = plan;
    }

    public static EmbeddedPostgres start(ServerPlan plan) {
        var files = ServerFiles.in(plan.folder());
        var account = RunAs.owning(files.folder());
        files.belongTo(account);
        var kit = PostgresKit.forThisMachine().unpackedIn(KitCache.reachableBy(account, plan.folder()));
        var server = new EmbeddedPostgres(new PostgresTools(kit, account, files.folder()), files, plan);
        server.start();
        return server;
    }

    private void start() {
        if (files.holdData()) {
            files.survivor().ifPresent(survivor -> stop());
        } else {
            files.initialise(tools, plan.superuser());
        }
        launch();
        try (var superuser = DriverManager.getConnection(
                url("postgres"), plan.superuser().username(), plan.superuser().password())) {
            new DatabaseRoles(superuser).ensure(plan.owner(), plan.application());
        } catch (SQLException e) {
            stop();
            throw new CannotStart(
                    "The embedded database in %s does not accept the passwords in secrets.properties (%s): restore the file that belongs to it."
                            .formatted(plan.folder(), e.getMessage()),
                    e);
        }
    }

    public DatabaseAccess access() {
        return new DatabaseAccess(url(DatabaseRoles.DATABASE), plan.owner(), plan.application());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Between picking a free port and listening on it, another process may take it: then another port is tried. */
    private void launch() {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            var outcome = launchOn(port);
            if (outcome.succeeded()) {
                return;
            }
            if (attempt == ATTEMPTS || !outcome.output().contains("Address already in use")) {
                throw new CannotStart("PostgreSQL does not start on %s: %s. See %s.%s"
                        .formatted(
                                files.data(),
                                outcome.complaint(),
                                files.log(),
                                tools.account().hint(outcome.complaint())));
            }
        }
    }

    private PostgresTools.Outcome launchOn(int port) {
        var written = sizeOfLog();
        var outcome = tools.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + files.data(),
                        "--log=" + files.log(),
                        "--options=" + plan.serverOptions(port),
                        "--wait",
                        // long enough to recover after a crash
                        "--timeout=600"));
        return outcome.succeeded() ? outcome : new PostgresTools.Outcome(outcome.exitCode(), logSince(written));
    }

    private long sizeOfLog() {
        return files.log().toFile().length();
    }

    private String logSince(long position) {
        try {
            var log = Files.readAllBytes(files.log());
            return new String(log, (int) position, log.length - (int) position);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read (%s).".formatted(files.log(), Home.reason(e)), e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No port is free on 127.0.0.1 for PostgreSQL (%s).".formatted(Home.reason(e)), e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        var outcome = tools.run(
                "pg_ctl", List.of("stop", "--pgdata=" + files.data(), "--mode=fast", "--wait", "--timeout=60"));
        if (!outcome.succeeded() && files.survivor().isPresent()) {
            throw new CannotStart("PostgreSQL in %s does not stop: %s.".formatted(files.data(), outcome.complaint()));
        }
    }
}
