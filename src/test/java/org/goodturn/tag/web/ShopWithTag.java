package org.goodturn.tag.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A shop's page on one origin and the tag's endpoints on another, both on loopback. The page is as strict as a shop can
 * be: no inline script or style, trusted types enforced, and only the program domain may be called.
 */
final class ShopWithTag implements AutoCloseable {

    static final String KEY = "pk_0123456789";

    private static final String SCRIPT = resource("/META-INF/resources/tag/v1.js");

    /** What an endpoint answers from now on. */
    record Answer(int status, String body, int afterMillis) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<JsonNode>> calls = new ConcurrentHashMap<>();
    private String body = "";
    private String pageScript = "";
    private String tagAttributes = "";
    private String extraPolicy = "";

    ShopWithTag() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, 200, "text/html", page()));
        server.createContext("/page.js", exchange -> answer(exchange, 200, "text/javascript", pageScript));
        server.createContext("/tag/v1.js", exchange -> answer(exchange, 200, "text/javascript", SCRIPT));
        server.createContext("/tag/v1/", this::call);
        server.start();
    }

    static String resource(String path) {
        try (InputStream file = ShopWithTag.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    ShopWithTag showing(String html) {
        body = html;
        return this;
    }

    /** The page's own script, which runs before the tag and has to survive it. */
    ShopWithTag running(String script) {
        pageScript = script;
        return this;
    }

    ShopWithTag tagged(String attributes) {
        tagAttributes = attributes;
        return this;
    }

    ShopWithTag restrictedBy(String policy) {
        extraPolicy = "; " + policy;
        return this;
    }

    ShopWithTag answering(String endpoint, int status, String json) {
        answers.put(endpoint, new Answer(status, json, 0));
        return this;
    }

    ShopWithTag answeringLate(String endpoint, String json) {
        answers.put(endpoint, new Answer(200, json, 8_000));
        return this;
    }

    String address() {
        return "http://shop.localhost:" + port();
    }

    String programDomain() {
        return "http://bikes.localhost:" + port();
    }

    /** The next call of that endpoint; waits for it. */
    JsonNode called(String endpoint) throws InterruptedException {
        var call = callsOf(endpoint).poll(8, TimeUnit.SECONDS);
        assertThat(call).as("a call of " + endpoint).isNotNull();
        return call;
    }

    boolean calledAgain(String endpoint) throws InterruptedException {
        return callsOf(endpoint).poll(1, TimeUnit.SECONDS) != null;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private BlockingQueue<JsonNode> callsOf(String endpoint) {
        return calls.computeIfAbsent(endpoint, name -> new LinkedBlockingQueue<>());
    }

    private void call(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", address());
        exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "content-type");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            answer(exchange, 200, "text/plain", "");
            return;
        }
        var endpoint = exchange.getRequestURI().getPath().substring("/tag/v1/".length());
        assertThat(exchange.getRequestURI().getQuery()).contains("key=" + KEY);
        var answer = answers.getOrDefault(endpoint, new Answer(202, "{}", 0));
        callsOf(endpoint).add(new ObjectMapper().readTree(exchange.getRequestBody()));
        sleep(answer.afterMillis());
        answer(exchange, answer.status(), "application/json", answer.body());
    }

    private String page() {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
                <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
                <script src="/page.js"></script>
                <script async src="%s/tag/v1.js" data-key="%s" %s></script>
                <main><h1>Bikes</h1>%s</main></html>
                """.formatted(programDomain(), KEY, tagAttributes, body);
    }

    private void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.add("Content-Type", type + "; charset=utf-8");
        headers.add("Content-Security-Policy", policy());
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String policy() {
        return "default-src 'self'; script-src 'self' %1$s; connect-src %1$s; require-trusted-types-for 'script'"
                        .formatted(programDomain())
                + extraPolicy;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
