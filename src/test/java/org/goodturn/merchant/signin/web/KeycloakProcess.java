package org.goodturn.merchant.signin.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A real Keycloak with the realm of {@code docker/identity}, started by the command that running.md names. */
public class KeycloakProcess implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "a secret of this test alone, 32 characters or more";
    static final String PASSWORD = "password-of-the-realm";
    static final String ADDRESS = "test.keycloak";

    /** Long, because the first start fetches and builds it. */
    private static final Duration MOST = Duration.ofMinutes(8);

    private Process process;

    @Override
    public Map<String, String> start() {
        var port = freePort();
        var builder = new ProcessBuilder("docker/identity/keycloak.sh", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        builder.environment().putAll(Map.of("GOODTURN_CLIENT_SECRET", SECRET, "GOODTURN_STAFF_PASSWORD", PASSWORD));
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var address = "http://localhost:" + port;
        waitFor(address + "/realms/goodturn/.well-known/openid-configuration");
        return Map.of(ADDRESS, address, "quarkus.oidc.auth-server-url", address + "/realms/goodturn");
    }

    @Override
    public void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void waitFor(String address) {
        var until = System.nanoTime() + MOST.toNanos();
        while (!answers(address)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                stop();
                throw new IllegalStateException("Keycloak did not start: see target/keycloak.log");
            }
        }
    }

    private static boolean answers(String address) {
        try {
            Thread.sleep(500);
            return RestAssured.get(address).statusCode() == 200;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } catch (Exception notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
