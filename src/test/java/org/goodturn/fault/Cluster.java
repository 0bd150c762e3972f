package org.goodturn.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.shared.database.Account;
import org.goodturn.shared.database.DatabaseAccess;
import org.goodturn.shared.database.EmbeddedPostgres;
import org.goodturn.shared.database.ServerPlan;
import org.goodturn.support.PackagedApp;

/** Two nodes of the application on one PostgreSQL that waits for the disk as in production. */
final class Cluster implements AutoCloseable {

    private static final int NODES = 2;

    private final ServerPlan plan;
    private final Relay relay = new Relay();
    private final List<Path> homes = new ArrayList<>();
    private final List<PackagedApp> nodes = new ArrayList<>();
    private EmbeddedPostgres server;

    private Cluster(Path folder) throws IOException {
        plan = new ServerPlan(
                Files.createDirectory(folder.resolve("postgres")),
                new Account("postgres", "fault"),
                new Account(Account.OWNER, "fault"),
                new Account(Account.APPLICATION, "fault"));
        for (int i = 0; i < NODES; i++) {
            homes.add(Files.createDirectory(folder.resolve("node-" + i)));
        }
    }

    static Cluster start(Path folder) throws IOException, InterruptedException {
        var cluster = new Cluster(folder);
        cluster.startDatabase();
        for (int i = 0; i < NODES; i++) {
            cluster.nodes.add(PackagedApp.start(cluster.homes.get(i), cluster.environment(i), PackagedApp.PACKAGED));
        }
        return cluster;
    }

    /** The keys and addresses of the demo merchant, which the first node has opened. */
    JsonNode demo() throws IOException {
        return nodes.getFirst().demo();
    }

    int size() {
        return NODES;
    }

    PackagedApp node(int number) {
        return nodes.get(number);
    }

    URI address(int node, String path) {
        return nodes.get(node).address(path);
    }

    void killAndRestartNode(int number) throws IOException, InterruptedException {
        var node = nodes.get(number);
        node.kill();
        nodes.set(number, node.startAgain(environment(number), PackagedApp.PACKAGED));
    }

    /** The whole process tree of PostgreSQL, as when its machine loses power. */
    void killAndRestartDatabase() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(plan.folder().resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        startDatabase();
    }

    void cutNetwork() {
        relay.cut();
    }

    /** Past the walls, for looking at what is there. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                url(), plan.superuser().username(), plan.superuser().password());
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(PackagedApp::close);
        server.close();
        relay.close();
    }

    private void startDatabase() {
        server = EmbeddedPostgres.start(plan);
        relay.leadsTo(URI.create(server.access().jdbcUrl().substring("jdbc:".length()))
                .getPort());
    }

    /** The demo belongs to one node: each writes its keys into its own folder. */
    private Map<String, String> environment(int node) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url(),
                "QUARKUS_DATASOURCE_USERNAME", plan.application().username(),
                "QUARKUS_DATASOURCE_PASSWORD", plan.application().password(),
                "GOODTURN_OWNER_USERNAME", plan.owner().username(),
                "GOODTURN_OWNER_PASSWORD", plan.owner().password(),
                "GOODTURN_DEMO", Boolean.toString(node == 0));
    }

    private String url() {
        var database = new DatabaseAccess(server.access().jdbcUrl(), plan.owner(), plan.application());
        return database.jdbcUrl().replaceFirst(":\\d+/", ":" + relay.port() + "/");
    }
}
