package org.goodturn.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other browser tests rely on. */
class ChromiumTest {

    private HttpServer server;
    private String page;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.add("Content-Type", "text/html; charset=utf-8");
            headers.add("Content-Security-Policy", "default-src 'self'; require-trusted-types-for 'script'");
            var body = page.getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_look_opens_sub_domains_of_localhost_and_leaves_a_picture() {
        page = "<!doctype html><html lang=en><title>Shop</title><main><h1>Bikes</h1></main>";

        Chromium.inEveryLook(window -> {
            window.opens(address("bikes.localhost"));
            window.shows("support/self-test");
        });

        assertThat(Path.of("target/screenshots/support/self-test-phone-dark.png"))
                .matches(Files::exists);
    }

    @Test
    void a_picture_without_alternative_is_found() {
        page = "<!doctype html><html lang=en><title>Shop</title><main><h1>Bikes</h1><img src='/bike.png'></main>";

        try (var window = Chromium.phone()) {
            window.opens(address("localhost"));

            assertThatThrownBy(window::assertAccessible).hasMessageContaining("image-alt");
        }
    }

    @Test
    void a_window_without_script_runs_none() {
        page = "<!doctype html><html lang=en><title>Shop</title><noscript><h1>Bikes</h1></noscript>";

        try (var window = Chromium.open(Look.phone().withoutScript())) {
            window.opens(address("localhost"));
            window.shows("support/self-test");

            assertThat(window.page().locator("h1").textContent()).isEqualTo("Bikes");
        }
    }

    @Test
    void what_the_policy_blocks_is_a_complaint() {
        page = "<!doctype html><html lang=en><title>Shop</title><p style='color:red'>Bikes";

        try (var window = Chromium.desktop()) {
            window.opens(address("localhost"));

            assertThat(window.complaints()).singleElement().asString().contains("Content Security Policy");
        }
    }

    private String address(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/";
    }
}
