package org.goodturn.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable between the nodes and their database: one address for a server whose port changes, and it can be cut. */
final class Relay implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;

    Relay() throws IOException {
        Thread.ofPlatform().daemon().name("relay").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void leadsTo(int port) {
        target = port;
    }

    /** Every connection breaks, in the middle of whatever it carries; new ones are possible at once. */
    void cut() {
        open.forEach(Relay::end);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closedOrNobodyBehind) {
                // whoever called sees the connection end
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        open.add(caller);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            carry(caller, server);
            carry(server, caller);
        } catch (IOException nobodyBehind) {
            end(caller);
            throw nobodyBehind;
        }
    }

    private void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // both ends are closed
            }
            open.remove(from);
        });
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
