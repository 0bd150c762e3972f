package org.goodturn.theme;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodturn.theme.Samples.Sample;

/**
 * Serves sample pages under the policy of the real ones, so that a browser can look at them without the application.
 */
final class ThemeGallery implements AutoCloseable {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; form-action 'self'; base-uri 'none'";

    private final Themes themes;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final HttpServer server;

    private record Page(Look look, Sample sample) {}

    ThemeGallery(Themes themes) throws IOException {
        this.themes = themes;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::page);
        server.createContext("/theme/", this::asset);
        server.createContext("/share/", ThemeGallery::qrCode);
        server.start();
    }

    /** Hangs a page up and says where. */
    String show(Sample sample, Look look) {
        var path = "/" + hungUp.incrementAndGet() + "-" + sample;
        pages.put(path, new Page(look, sample));
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void page(HttpExchange exchange) throws IOException {
        var page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            answer(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        var sample = page.sample();
        var kind = ThemePage.valueOf(sample.page().toUpperCase(Locale.ROOT));
        var html = themes.page(page.look(), kind, sample.locale(), sample.data());
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        answer(exchange, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void qrCode(HttpExchange exchange) throws IOException {
        var squares =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 7 7'><path d='M0 0h7v7H0zM1 1v5h5V1zM2 2h3v3H2z' fill-rule='evenodd'/></svg>";
        answer(exchange, 200, "image/svg+xml", squares.getBytes(StandardCharsets.UTF_8));
    }

    private void asset(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/", 5);
        var theme = new ThemeId(parts[2]);
        var asset = parts[4].equals("style.css")
                ? stylesheet(theme, exchange)
                : themes.asset(theme, parts[4]).orElseThrow();
        answer(exchange, 200, asset.contentType(), asset.bytes());
    }

    private ThemeAsset stylesheet(ThemeId theme, HttpExchange exchange) {
        return pages.values().stream()
                .map(page -> themes.stylesheet(page.look()))
                .filter(sheet -> sheet.address().equals(exchange.getRequestURI().toString()))
                .map(ThemeStylesheet::file)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no page uses " + exchange.getRequestURI() + " of " + theme));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
