package org.goodturn.shared.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodturn.shared.text.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundHttpTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            if (exchange.getRequestURI().getPath().equals("/away")) {
                exchange.getResponseHeaders().add("Location", "/");
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(200, 0);
                try (var body = exchange.getResponseBody()) {
                    body.write("x".repeat(100_000).getBytes());
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void our_own_network_is_not_called() {
        var outcome = client(List.of()).get(here("/"));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void other_ports_are_not_called() {
        var outcome = new OutboundHttp(vertx, settings(List.of("127.0.0.0/8"), List.of(443))).get(here("/"));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void redirects_are_answers_and_not_followed() {
        assertThat(client(List.of("127.0.0.0/8")).get(here("/away")))
                .isInstanceOfSatisfying(Outcome.Answered.class, answer -> assertThat(answer.status())
                        .isEqualTo(302));
        assertThat(calls).hasValue(1);
    }

    @Test
    void only_the_beginning_of_an_answer_is_read() {
        assertThat(client(List.of("127.0.0.0/8")).get(here("/")))
                .isInstanceOfSatisfying(Outcome.Answered.class, answer -> assertThat(answer.body())
                        .hasSize(OutboundHttp.MOST_READ));
    }

    @Test
    void a_closed_door_is_unreachable() {
        var address = here("/");
        server.stop(0);

        assertThat(client(List.of("127.0.0.0/8")).get(address)).isInstanceOf(Outcome.Unreachable.class);
    }

    private OutboundHttp client(List<String> allowed) {
        return new OutboundHttp(
                vertx, settings(allowed, List.of(server.getAddress().getPort())));
    }

    private WebUrl here(String path) {
        return new WebUrl("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static OutboundSettings settings(List<String> allowed, List<Integer> ports) {
        return new OutboundSettings() {
            @Override
            public Optional<List<String>> allow() {
                return Optional.of(allowed);
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(15);
            }

            @Override
            public List<Integer> ports() {
                return ports;
            }
        };
    }
}
