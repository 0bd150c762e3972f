package org.goodturn.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executors;

/** What this machine can do at most for pages, measured in the same run: nothing of ours in between. */
final class BareServer {

    private BareServer() {}

    /** A server that answers ten kilobytes from memory, under the same load as our pages. */
    static Latencies answers(int perSecond, Duration length) throws IOException, InterruptedException {
        var body = new byte[10_000];
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var workers = Executors.newFixedThreadPool(4)) {
            server.setExecutor(workers);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            var page = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .build();
            return new SteadyLoad().run(i -> page, status -> status == 200, perSecond, length);
        } finally {
            server.stop(0);
        }
    }
}
