package org.goodturn.reward.supplier;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Lets the application call a system on this machine, and be impatient with it. */
public class WithFakeSystem implements QuarkusTestProfile {

    private static final String PORT = "test.fake-system.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "goodturn.outbound.allow", "127.0.0.0/8",
                "goodturn.outbound.ports", "" + port(),
                "goodturn.outbound.patience", "1S",
                "goodturn.supplier.first-pause", "0.05S",
                "goodturn.supplier.tries", "4");
    }

    /** The same in every class loader. */
    static int port() {
        synchronized (System.class) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, "" + free());
            }
            return Integer.getInteger(PORT);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
