package org.goodturn.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A free port for a server of a test, known before the application starts that shall call it. */
public final class KnownPort {

    private KnownPort() {}

    /**
     * The same in every class loader.
     *
     * @param name of a system property that keeps it
     */
    public static int of(String name) {
        synchronized (System.class) {
            if (System.getProperty(name) == null) {
                System.setProperty(name, "" + free());
            }
            return Integer.getInteger(name);
        }
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
