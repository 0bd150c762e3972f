package org.goodturn.demo.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.goodturn.demo.DemoFile;
import org.goodturn.shared.start.GoodturnSettings;

/**
 * The demo shop's server. It tells orders to Goodturn over HTTP with the merchant's secret key, as any shop would, and
 * knows nothing of Goodturn's insides.
 */
@ApplicationScoped
public class ShopOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int MOST_LOOKS = 8;

    private final ObjectMapper json;
    private final DemoFile access;
    private final URI events;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ShopOffice(ObjectMapper json, DemoFile access, GoodturnSettings settings) {
        this.json = json;
        this.access = access;
        this.events = settings.baseUrl().resolve("/api/v1/events");
    }

    /**
     * Safe to repeat: an order keeps its key, and its number makes it count once.
     *
     * @return the event's id, or nothing when Goodturn did not take it
     */
    public Optional<String> tell(ShopOrder order) {
        var body = Map.of(
                "event_name", "conversion", "event_time", order.placedAt().toString(), "data", data(order));
        return ask(request(events)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", order.number())
                        .POST(BodyPublishers.ofString(json.valueToTree(body).toString())))
                .map(answer -> answer.path("event_id").asText());
    }

    /** What became of it. Processing takes milliseconds, so a customer on the way to the next page can wait for it. */
    public OrderEcho echo(String eventId) {
        var echo = asked(eventId);
        for (int i = 0; i < MOST_LOOKS && echo.isTold() && !echo.isSettled(); i++) {
            pause();
            echo = asked(eventId);
        }
        return echo;
    }

    private OrderEcho asked(String eventId) {
        return ask(request(URI.create(events + "/" + eventId)).GET())
                .map(answer -> new OrderEcho(
                        eventId,
                        answer.path("state").asText(),
                        StreamSupport.stream(answer.path("reasons").spliterator(), false)
                                .map(reason -> reason.path("sentence").asText())
                                .toList()))
                .orElse(OrderEcho.NOT_TOLD);
    }

    private static Map<String, String> data(ShopOrder order) {
        var customer = order.customer();
        var total = order.basket().total();
        var data = new LinkedHashMap<String, String>();
        data.put("email", customer.email().value());
        data.put("first_name", customer.firstName());
        data.put("last_name", customer.lastName());
        data.put("partner_conversion_id", order.number());
        data.put("cart_value", total.toMajor().toPlainString());
        data.put("currency", total.currency().getCurrencyCode());
        data.put("coupon_code", order.basket().couponCode());
        data.put("click_id", customer.clickId());
        data.values().removeIf(String::isEmpty);
        return data;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + access.read().orElseThrow().secretKey());
    }

    private Optional<JsonNode> ask(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 == 2) {
                return Optional.of(json.readTree(answer.body()));
            }
            Log.warnf("the demo shop was answered %d", answer.statusCode());
        } catch (IOException failure) {
            Log.warn("the demo shop cannot reach the API", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
