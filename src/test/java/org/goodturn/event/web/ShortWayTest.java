package org.goodturn.event.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.goodturn.event.Event;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Directory;
import org.goodturn.support.BikeShop;
import org.goodturn.support.LostAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShortWayTest {

    private static final String ONE = "/api/v1/events";
    private static final String MANY = ONE + "/batch";
    private static final String ORDINARY = "application/json";

    /** Means the same, but is said in another way than usual. */
    private static final String UNUSUAL = "application/json, text/plain;q=0.1";

    @Inject
    BikeShop shops;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_name\": \"x\", \"message_id\": \"m-1\", \"data\": {\"email\": \"finn@example.org\"}}",
                "{\"event_name\": \"x\", \"message_id\": \"m-1\"}",
                "{\"event_name\": \"conversion\", \"data\": {\"cart_value\": \"49.905\"}}",
                "{\"event_name\": \"x\", \"event_name\": \"y\"}",
                "{\"event_name\": 1}",
                "{}",
                "[]",
                "{",
                "",
            })
    void an_event_is_answered_alike_whichever_way_it_goes(String event) {
        alike(ONE, event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"events\": [{\"event_name\": \"x\", \"message_id\": \"m-1\", \"data\": {\"email\": \"finn@example.org\"}}]}",
                "{\"events\": [{\"event_name\": \"x\"}, {}, 3, {\"event_name\": \"x\", \"message_id\": \"m-1\"}]}",
                "{\"events\": [{}]}",
                "{\"events\": []}",
                "{\"events\": 1}",
                "{",
            })
    void a_batch_is_answered_alike_whichever_way_it_goes(String batch) {
        alike(MANY, batch);
    }

    @Test
    void a_key_that_is_revoked_opens_the_short_way_no_longer() {
        var shop = shops.open();
        var key = shops.secretKey(shop);
        sent(key, ORDINARY, ONE, "{\"event_name\": \"x\"}").then().statusCode(200);

        shops.as(shop.merchantId(), () -> {
            AccessToken.all().forEach(token -> token.revoke(clock.instant()));
            return true;
        });
        directory.forget();

        sent(key, ORDINARY, ONE, "{\"event_name\": \"x\"}").then().statusCode(401);
    }

    @Test
    void a_secret_key_in_a_page_is_refused_also_when_it_was_just_used() {
        var key = shops.secretKey(shops.open());
        sent(key, ORDINARY, ONE, "{\"event_name\": \"x\"}").then().statusCode(200);

        as(key).header("Origin", "https://shop.example")
                .body("{\"event_name\": \"x\"}")
                .post(ONE)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_was_written_without_an_answer_is_not_written_again(boolean batch) throws Exception {
        var shop = shops.open();
        var key = shops.secretKey(shop);
        sent(key, ORDINARY, ONE, "{\"event_name\": \"hello\"}").then().statusCode(200);
        var event = "{\"event_name\": \"" + LostAnswer.EVENT + "\"}";

        try (var lost = new LostAnswer()) {
            var answer = CompletableFuture.supplyAsync(() -> batch
                    ? sent(key, ORDINARY, MANY, "{\"events\": [" + event + "]}")
                    : sent(key, ORDINARY, ONE, event));
            lost.strike();
            answer.join().then().statusCode(200);
        }

        assertThat(shops.as(shop.merchantId(), () -> Event.count("name", LostAnswer.EVENT)))
                .isEqualTo(1);
    }

    /** Said twice, for the second one is known already. */
    private void alike(String path, String body) {
        var ordinary = shops.secretKey(shops.open());
        var unusual = shops.secretKey(shops.open());
        for (var known : new String[] {"{\"event_name\": \"hello\"}", body, body}) {
            var where = known.equals(body) ? path : ONE;
            assertThat(seen(sent(ordinary, ORDINARY, where, known)))
                    .isEqualTo(seen(sent(unusual, UNUSUAL, where, known)));
        }
    }

    private static Response sent(String key, String accepted, String path, String body) {
        return as(key).header("Accept", accepted).body(body).post(path);
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    /** Everything but ids and time. */
    private static Map<String, String> seen(Response answer) {
        var seen = answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("X-Request-Id", "")))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(java.util.Locale.ROOT),
                        Header::getValue,
                        (one, other) -> one + other,
                        TreeMap::new));
        seen.put("status", Integer.toString(answer.statusCode()));
        seen.put(
                "body",
                answer.asString()
                        .replaceAll("_[0-9a-z]{20}", "_…")
                        .replaceAll("\"request_id\":\"\\w+\"", "\"request_id\":\"…\""));
        return seen;
    }
}
