package org.goodturn.shared.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;

/** Whether the port can be listened on, asked before anything is started for nothing. */
final class FreePort {

    private FreePort() {}

    static void require(EarlyConfig config) {
        var port = Integer.parseInt(config.value("quarkus.http.port").orElse("8080"));
        var host = config.value("quarkus.http.host").orElse("0.0.0.0");
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d cannot be opened (%s): stop what uses it, or choose another with QUARKUS_HTTP_PORT."
                            .formatted(port, Home.reason(e)),
                    e);
        }
    }
}
