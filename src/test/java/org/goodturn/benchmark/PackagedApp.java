package org.goodturn.benchmark;

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
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as an operator runs it. */
final class PackagedApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    /** @param arguments of {@code java} that say what to run */
    static PackagedApp start(Path home, String... arguments) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/benchmark.log").toFile()));
        builder.environment().put("GOODTURN_HOME", home.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var began = System.nanoTime();
        var process = builder.start();
        awaitReady(process, port);
        return new PackagedApp(process, home, port, Duration.ofNanos(System.nanoTime() - began));
    }

    Duration readyAfter() {
        return readyAfter;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    /** Resident memory of the JVM in MB; Linux only. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    JsonNode demo() throws IOException {
        return new ObjectMapper().readTree(home.resolve("demo.json").toFile());
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

    private static void awaitReady(Process process, int port) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, port)) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("the application did not become ready, see target/benchmark.log");
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
