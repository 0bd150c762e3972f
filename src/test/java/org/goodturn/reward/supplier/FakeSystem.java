package org.goodturn.reward.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** A merchant's system, with a log of what it did, that answers as badly as it is told. */
final class FakeSystem implements AutoCloseable {

    /** How it answers a request. It always hands over first, unless its name says otherwise. */
    enum Manner {
        WELL,
        TOO_LATE,
        HANGING_UP,
        WITH_AN_ERROR,
        WITH_AN_ERROR_AND_NO_EFFECT,
        WITH_HALF_A_CHARACTER,
        LATER,
        REFUSING
    }

    /** A request as it came. */
    record Asked(Map<String, String> headers, byte[] body, JsonNode data) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final Map<String, String> codes = new ConcurrentHashMap<>();
    final List<String> effects = new CopyOnWriteArrayList<>();
    volatile Manner manner = Manner.WELL;
    volatile boolean isBlind;

    /** Happens after it handed over and before it answers: the request and the code. */
    volatile BiConsumer<Asked, String> meanwhile = (request, code) -> {};

    private final HttpServer server;

    FakeSystem(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/rewards", this::answer);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            lookUp(exchange);
        } else {
            take(exchange);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var data = JSON.readTree(body).path("data");
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        var request = new Asked(headers, body, data);
        asked.add(request);
        if (manner == Manner.REFUSING) {
            say(exchange, 422, "{}");
            return;
        }
        if (manner == Manner.WITH_AN_ERROR_AND_NO_EFFECT) {
            manner = Manner.WELL;
            say(exchange, 503, "busy");
            return;
        }
        var code = handOver(data.path("key").asText());
        meanwhile.accept(request, code);
        switch (manner) {
            case TOO_LATE -> {
                pause();
                say(exchange, 200, fulfilled(code));
            }
            case HANGING_UP -> exchange.close();
            case WITH_AN_ERROR -> say(exchange, 500, "oops");
            case WITH_HALF_A_CHARACTER -> say(exchange, 200, fulfilled("GIFT\\ud800"));
            case LATER -> say(exchange, 202, "{\"status\": \"accepted\"}");
            case WELL, REFUSING, WITH_AN_ERROR_AND_NO_EFFECT -> say(exchange, 200, fulfilled(code));
        }
    }

    private String handOver(String key) {
        effects.add(key);
        return codes.computeIfAbsent(key, unused -> "GIFT-" + effects.size());
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestURI().getQuery().replace("key=", "");
        if (isBlind) {
            say(exchange, 500, "oops");
        } else if (codes.containsKey(key)) {
            say(exchange, 200, fulfilled(codes.get(key)));
        } else {
            say(exchange, 404, "{}");
        }
    }

    private static String fulfilled(String code) {
        return "{\"status\": \"fulfilled\", \"code\": \"" + code + "\"}";
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(6_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
