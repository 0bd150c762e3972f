package org.goodturn.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One kept connection that carries one request at a time. Knows as much of HTTP as telling where an answer ends needs.
 */
final class Wire implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final int LONGEST_HEAD = 2_000;

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(1 << 20);
    private long due;
    private int status;

    Wire(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request, long dueNanos) throws IOException {
        due = dueNanos;
        answer.clear();
        for (var left = ByteBuffer.wrap(request); left.hasRemaining(); ) {
            channel.write(left);
        }
    }

    /** @return whether the answer is complete */
    boolean read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("the application closed the connection");
        }
        var head = text(0, Math.min(answer.position(), LONGEST_HEAD));
        var end = head.indexOf(END_OF_HEAD) + END_OF_HEAD.length();
        if (end < END_OF_HEAD.length()) {
            return false;
        }
        status = Integer.parseInt(head.substring(9, 12));
        var length = LENGTH.matcher(head);
        return length.find()
                ? answer.position() >= end + Integer.parseInt(length.group(1))
                : text(answer.position() - LAST_CHUNK.length(), answer.position())
                        .equals(LAST_CHUNK);
    }

    /** When the request should have been sent, by {@link System#nanoTime()}. */
    long due() {
        return due;
    }

    int status() {
        return status;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private String text(int from, int to) {
        return new String(answer.array(), from, to - from, StandardCharsets.ISO_8859_1);
    }
}
