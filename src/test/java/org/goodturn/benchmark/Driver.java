package org.goodturn.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Sends requests over a fixed number of connections, by one thread and without a library between, so that the load
 * takes as little as possible of the machine that it shares with what is measured.
 */
final class Driver implements AutoCloseable {

    /** Makes a request that was due at a moment. */
    interface Requests {
        byte[] next(Instant due);
    }

    private static final int SOON = 1;

    private final Selector selector = Selector.open();
    private final Queue<Wire> idle = new ArrayDeque<>();
    private long[] nanos = new long[1 << 16];
    private int answered;
    private int failed;

    Driver(int port, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            idle.add(new Wire(new InetSocketAddress("127.0.0.1", port), selector));
        }
    }

    /** Each connection sends as soon as it has its answer. */
    Answers asFastAsPossible(Requests requests, Duration length) throws IOException {
        return run(requests, Double.POSITIVE_INFINITY, length);
    }

    /** Requests are due at a fixed rate, whether answers come or not; time is measured from then. */
    Answers steadily(Requests requests, double perSecond, Duration length) throws IOException {
        return run(requests, perSecond, length);
    }

    private Answers run(Requests requests, double perSecond, Duration length) throws IOException {
        answered = 0;
        failed = 0;
        var wires = idle.size();
        var clock = Instant.now();
        var start = System.nanoTime();
        var end = start + length.toNanos();
        var pace = 1e9 / perSecond;
        for (long number = 0; ; ) {
            var now = System.nanoTime();
            var due = pace == 0 ? now : start + (long) (number * pace);
            while (due <= now && due < end && !idle.isEmpty()) {
                idle.remove().send(requests.next(clock.plusNanos(due - start)), due);
                number++;
                due = pace == 0 ? due : start + (long) (number * pace);
            }
            if (due >= end && idle.size() == wires) {
                break;
            }
            selector.select(key -> arrived((Wire) key.attachment()), SOON);
        }
        return new Answers(
                Latencies.of(Arrays.copyOf(nanos, answered), failed), Duration.ofNanos(System.nanoTime() - start));
    }

    private void arrived(Wire wire) {
        try {
            if (!wire.read()) {
                return;
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        if (answered == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * answered);
        }
        nanos[answered++] = System.nanoTime() - wire.due();
        failed += wire.status() == 200 ? 0 : 1;
        idle.add(wire);
    }

    @Override
    public void close() throws IOException {
        for (var wire : idle) {
            wire.close();
        }
        selector.close();
    }
}
