package org.goodturn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The call as a page or server makes it that follows the published Extole story, with host, token and ids put in. */
@QuarkusTest
class StorySnippetTest {

    private static final String SNIPPET = """
            const enrol = () => fetch('%s/v3/%s/referrals', {
              method: 'POST',
              headers: {'Authorization': 'Bearer %s', 'Content-Type': 'application/json'},
              body: JSON.stringify({email: '%s', reward_id: 4711})
            }).then(response => response.json())
              .then(data => show(data.link || data.code))
              .catch(error => show('failed: ' + error));
            """;

    @TestHTTPResource
    URI base;

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private HttpServer otherOrigin;
    private volatile String script = "";

    @BeforeEach
    void serve() throws IOException {
        shop = shops.open();
        otherOrigin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        otherOrigin.createContext("/", exchange -> {
            var isScript = exchange.getRequestURI().getPath().endsWith(".js");
            exchange.getResponseHeaders().add("Content-Type", isScript ? "text/javascript" : "text/html");
            var body = (isScript
                            ? script
                            : "<!doctype html><title>Shop</title><p id=answer></p><script src=/shop.js></script>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        otherOrigin.start();
    }

    @AfterEach
    void stop() {
        otherOrigin.stop(0);
    }

    @Test
    void it_works_in_node_with_a_secret_key() throws IOException, InterruptedException {
        var code = "const show = console.log;" + snippet(shops.secretKey(shop), "node@example.com") + "enrol();";

        var node = new ProcessBuilder(Chromium.node(), "-e", code)
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).isZero();
        assertThat(said).contains("http://" + shop.host()).contains("/r/" + shops.advocate(shop, "node@example.com"));
    }

    @Test
    void it_works_in_a_page_of_another_origin_with_a_publishable_key() {
        var key = shops.publishableKey(shop, origin());

        assertThat(shownBy(key)).contains("/r/" + shops.advocate(shop, "page@example.com"));
    }

    @Test
    void a_page_of_an_origin_that_is_not_listed_gets_nothing() {
        var key = shops.publishableKey(shop, "https://bikes.example");

        assertThat(shownBy(key)).startsWith("failed:");
    }

    private String shownBy(String key) {
        script = "const show = text => document.getElementById('answer').textContent = text;"
                + snippet(key, "page@example.com") + "enrol();";
        try (var window = Chromium.phone()) {
            window.opens(origin() + "/");
            return Eventually.get(() -> window.page().locator("#answer").textContent(), text -> !text.isEmpty());
        }
    }

    private String snippet(String key, String email) {
        return SNIPPET.formatted(base.toString().replaceAll("/$", ""), shop.campaign(), key, email);
    }

    private String origin() {
        return "http://localhost:" + otherOrigin.getAddress().getPort();
    }
}
