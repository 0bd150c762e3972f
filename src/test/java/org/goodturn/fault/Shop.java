package org.goodturn.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A shop that tells of its orders and does not give up: what is not acknowledged is sent again, to the other node,
 * under the same idempotency key. It remembers what it was told is safe.
 */
final class Shop {

    private static final int TILLS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cluster cluster;
    private final JsonNode demo;
    private final String advocateCode;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> orders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Shop(Cluster cluster) throws IOException, InterruptedException {
        this.cluster = cluster;
        this.demo = cluster.demo();
        var joined = send(
                0,
                "/v3/" + demo.get("campaign").asText() + "/referrals",
                "advocate",
                Map.of("email", "advocate@example.org", "reward_id", 1));
        advocateCode = joined.orElseThrow().get("code").asText();
    }

    /** Sells while the fault happens, and until everything begun has been acknowledged. */
    void sellsDuring(Fault fault) throws IOException, InterruptedException, ExecutionException {
        open.set(true);
        try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new Future<?>[TILLS];
            for (int i = 0; i < TILLS; i++) {
                working[i] = tills.submit(this::sell);
            }
            try {
                fault.happensTo(cluster);
            } finally {
                open.set(false);
            }
            for (var till : working) {
                till.get();
            }
        }
    }

    /** Public ids of all events that were answered with 2xx. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** The shop's own ids of the orders that were acknowledged, each by its own friend. */
    Set<String> orders() {
        return orders;
    }

    /** How often something had to be sent again. */
    int repeats() {
        return repeats.get();
    }

    private Void sell() throws IOException, InterruptedException {
        while (open.get()) {
            var order = "order-" + number.incrementAndGet();
            var data = Map.of(
                    "email",
                    order + "@example.org",
                    "advocate_code",
                    advocateCode,
                    "partner_conversion_id",
                    order,
                    "cart_value",
                    "50",
                    "currency",
                    "EUR");
            acknowledged.add(untilAcknowledged(order, Map.of("event_name", "conversion", "data", data)));
            orders.add(order);
        }
        return null;
    }

    private String untilAcknowledged(String order, Map<String, Object> event) throws IOException, InterruptedException {
        for (int attempt = order.hashCode() & 1; ; attempt++) {
            var answer = send(attempt % cluster.size(), "/api/v1/events", order, event);
            if (answer.isPresent()) {
                return answer.get().get("event_id").asText();
            }
            repeats.incrementAndGet();
            Thread.sleep(PAUSE);
        }
    }

    /** @return empty when it has to be sent again: no connection, no answer, or 409 or 5xx for now */
    private Optional<JsonNode> send(int node, String path, String key, Map<String, Object> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(cluster.address(node, path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + demo.get("secretKey").asText())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return Optional.of(JSON.readTree(answer.body()));
            }
            if (answer.statusCode() < 500 && answer.statusCode() != 409) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }
}
