package org.goodturn.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as an operator runs it, and what can happen to one. */
public final class PackagedApp implements AutoCloseable {

    /** Arguments of {@code java} that start what {@code ./mvnw package} made. */
    public static final List<String> PACKAGED = List.of("@docker/run.args");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path LOG = Path.of("target/packaged-app.log");

    private final Process process;
    private final Path home;
    private final int port;
    private final Duration readyAfter;

    private PackagedApp(Process process, Path home, int port, Duration readyAfter) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.readyAfter = readyAfter;
    }

    /**
     * Returns when it is ready.
     *
     * @param arguments of {@code java} that say what to run
     */
    public static PackagedApp start(Path home, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        return start(freePort(), home, environment, arguments);
    }

    /** The same once more after it has ended: where it was reached before, as its shops expect. */
    public PackagedApp startAgain(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        return start(port, home, environment, arguments);
    }

    private static PackagedApp start(int port, Path home, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("GOODTURN_HOME", home.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var began = System.nanoTime();
        var process = builder.start();
        awaitReady(process, port);
        return new PackagedApp(process, home, port, Duration.ofNanos(System.nanoTime() - began));
    }

    public Duration readyAfter() {
        return readyAfter;
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    /** Resident memory of the JVM in MB; Linux only. */
    public long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    /** What the demo hands out: addresses and keys. */
    public JsonNode demo() throws IOException {
        return new ObjectMapper().readTree(home.resolve("demo.json").toFile());
    }

    /** As {@code kill -9}: nothing is tidied up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Stops it where it stands, as a long pause of its machine would; it believes that no time has passed. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static void awaitReady(Process process, int port) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, port)) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("the application did not become ready, see " + LOG);
                }
                Thread.sleep(10);
            }
        }
    }

    private static boolean isReady(HttpClient client, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
