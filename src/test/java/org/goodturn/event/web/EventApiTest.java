package org.goodturn.event.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventApiTest {

    private static final String EVENTS = "/api/v1/events";
    private static final String CONVERSION = """
            {"event_name": "conversion", "event_time": "2026-01-05T10:00:00+02:00",
             "data": {"email": "Finn@Example.org", "partner_conversion_id": 1001, "cart_value": 99.90, "currency": "EUR", "color": "red"}}""";

    @Inject
    BikeShop shops;

    @Inject
    Clock clock;

    @Test
    void an_event_is_taken_and_can_be_asked_about() {
        var shop = api();

        var taken = shop.posts("/api/v1/events", CONVERSION)
                .then()
                .statusCode(200)
                .body("event_id", startsWith("evt_"), "person_id", startsWith("per_"))
                .extract()
                .jsonPath();

        var told = shop.outcome(taken.getString("event_id"));
        assertThat(told.getString("state")).isEqualTo("PROCESSED");
        assertThat(told.getString("event_time")).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(told.getString("data.color")).isEqualTo("red");
        assertThat(told.getList("reasons.code")).contains("referral.nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "-1e-99", "123456789e90", "0.1e-90"})
    void the_longest_numbers_that_are_taken_can_be_read_again(String number) {
        var shop = api();

        var event = shop.posts(
                        "/api/v1/events",
                        "{\"event_name\": \"zz\", \"data\": {\"email\": \"finn@example.org\", \"points\": " + number
                                + ", \"all\": [" + number + "]}}")
                .jsonPath()
                .getString("event_id");

        assertThat(shop.outcome(event).getString("state")).isEqualTo("PROCESSED");
        assertThat(shop.gets("/api/v1/people?email=finn@example.org").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_clock_that_is_ahead_tells_of_now() {
        var ahead = clock.instant().plus(Duration.ofMinutes(5));

        var told = api().posts(
                        "/api/v1/events?wait=true",
                        "{\"event_name\": \"zz\", \"event_time\": \"" + ahead + "\", \"data\": {}}")
                .jsonPath();

        assertThat(told.getString("event_time")).isNotNull().isEqualTo(told.getString("received_at"));
    }

    @Test
    void without_a_time_it_happened_now_and_without_data_nobody_is_named() {
        api().posts("/api/v1/events", "{\"event_name\": \"newsletter opened\"}")
                .then()
                .statusCode(200)
                .body("person_id", equalTo(null));
    }

    @Test
    void the_same_idempotency_key_is_answered_the_same_and_counts_once() {
        var shop = api();

        var first = shop.once("order-1", EVENTS, CONVERSION);
        var again = shop.once("order-1", EVENTS, CONVERSION);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        shop.once("order-1", EVENTS, "{\"event_name\": \"other\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void a_key_that_is_none_is_refused() {
        api().once("two words", EVENTS, CONVERSION)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_idempotency_key"), "fields", hasKey("Idempotency-Key"));
        api().posts(EVENTS, "{\"event_name\": \"x\", \"message_id\": \"\"}")
                .then()
                .statusCode(422)
                .body("fields", hasKey("message_id"));
    }

    @Test
    void a_key_and_a_message_id_count_once_each() {
        var shop = api();
        var event = "{\"event_name\": \"x\", \"message_id\": \"m-1\"}";
        var first = shop.once("k-1", EVENTS, event);

        for (var again : List.of(shop.once("k-1", EVENTS, event), shop.once("k-2", EVENTS, event))) {
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
        shop.once("k-1", EVENTS, event.replace("m-1", "m-2"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void a_message_id_with_another_content_is_refused_and_brings_nobody() {
        var shop = api();
        var event = "{\"event_name\": \"x\", \"message_id\": \"m-1\", \"data\": {\"email\": \"finn@example.org\"}}";
        shop.posts(EVENTS, event).then().statusCode(200);

        shop.posts(EVENTS, event.replace("finn", "new"))
                .then()
                .statusCode(422)
                .body("code", equalTo("message_id_reused"), "fields", hasKey("message_id"));

        shop.gets("/api/v1/people?email=new@example.org").then().body("data", hasSize(0));
        shop.gets("/api/v1/people?email=finn@example.org").then().body("data", hasSize(1));
    }

    @Test
    void a_whole_number_is_one_order_however_it_is_written() {
        var shop = api();
        var order =
                "{\"event_name\": \"conversion\", \"data\": {\"email\": \"finn@example.org\", \"partner_conversion_id\": %s}}";

        var states = Stream.of("1000", "1000.0", "1e3", "\"1000\"")
                .map(number -> shop.posts(EVENTS + "?wait=true", order.formatted(number))
                        .jsonPath()
                        .getString("state"))
                .toList();

        assertThat(states).containsExactly("PROCESSED", "DUPLICATE", "DUPLICATE", "DUPLICATE");
        assertThat(shop.posts(EVENTS + "?wait=true", order.formatted("1000.5"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("PROCESSED");
    }

    @Test
    void blanks_around_the_number_of_an_order_are_none_of_it() {
        var shop = api();

        var event = shop.posts(
                        EVENTS + "?wait=true",
                        "{\"event_name\": \"conversion\", \"data\": {\"email\": \"finn@example.org\", \"partner_conversion_id\": \" 1001 \"}}")
                .jsonPath()
                .getString("event_id");

        assertThat(shop.outcome(event).getString("data.partner_conversion_id")).isEqualTo("1001");
        shop.gets("/api/v1/why?order=1001").then().statusCode(200);
    }

    @Test
    void an_event_without_id_that_says_when_counts_once() {
        var shop = api();
        var refund = CONVERSION.replace("conversion\"", "refund\"");
        var first = shop.posts(EVENTS, refund);
        var event = first.jsonPath().getString("event_id");

        assertThat(shop.posts(EVENTS, refund).asString()).isEqualTo(first.asString());
        assertThat(shop.posts(EVENTS, refund.replace("red", "blue")).jsonPath().getString("event_id"))
                .isNotEqualTo(event);
        assertThat(shop.outcome(event).getString("message_id")).startsWith("derived-");
    }

    @Test
    void fields_beside_the_data_are_named_and_refused() {
        api().posts(EVENTS, "{\"event_name\": \"conversion\", \"email\": \"finn@example.org\", \"cart_value\": 9}")
                .then()
                .statusCode(422)
                .body("fields", hasKey("email"), "fields", hasKey("cart_value"));
    }

    @Test
    void blanks_around_a_name_are_none_of_it() {
        var shop = api();
        var event = shop.posts(EVENTS, "{\"event_name\": \" conversion \"}")
                .jsonPath()
                .getString("event_id");

        assertThat(shop.outcome(event).getString("event_name")).isEqualTo("conversion");
    }

    @Test
    void a_message_id_in_the_event_is_as_good_as_a_key() {
        var shop = api();
        var event = "{\"event_name\": \"x\", \"message_id\": \"m-1\"}";

        var first = shop.posts(EVENTS, event).jsonPath().getString("event_id");

        assertThat(shop.posts(EVENTS, event).jsonPath().getString("event_id")).isEqualTo(first);
        assertThat(shop.once("m-1", EVENTS, "{\"event_name\": \"x\"}")
                        .jsonPath()
                        .getString("event_id"))
                .isEqualTo(first);
    }

    @Test
    void whoever_waits_is_told_what_became_of_it() {
        var shop = api();

        var told = shop.posts(EVENTS + "?wait=true", CONVERSION)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROCESSED"), "event_id", startsWith("evt_"))
                .extract()
                .jsonPath();

        assertThat(told.getList("reasons.code")).contains("referral.nobody");
        shop.posts(EVENTS + "?wait=true", CONVERSION)
                .then()
                .statusCode(200)
                .body("state", equalTo("DUPLICATE"), "duplicate_of", equalTo(told.getString("event_id")));
    }

    @Test
    void an_account_is_opened_once_however_often_it_is_told() {
        var shop = api();
        var registration =
                "{\"event_name\": \"registration\", \"data\": {\"email\": \"%s\", \"partner_user_id\": \"c-7\"}}";

        var first = shop.posts(EVENTS + "?wait=true", registration.formatted("finn@example.org"));
        var second = shop.posts(EVENTS + "?wait=true", registration.formatted("jo@example.org"));

        assertThat(first.jsonPath().getString("state")).isEqualTo("PROCESSED");
        assertThat(second.jsonPath().getString("state")).isEqualTo("DUPLICATE");
    }

    @Test
    void the_second_event_with_a_conversion_id_is_a_duplicate_of_the_first() {
        var shop = api();
        var first = shop.posts("/api/v1/events", CONVERSION).jsonPath().getString("event_id");
        shop.outcome(first);

        var second = shop.posts("/api/v1/events", CONVERSION).jsonPath().getString("event_id");

        assertThat(shop.outcome(second).getString("state")).isEqualTo("DUPLICATE");
        assertThat(shop.outcome(second).getString("duplicate_of")).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | event_name",
                "{\"event_name\": 7} | event_name",
                "{\"event_name\": \"<b>\"} | event_name",
                "{\"event_name\": \"x\", \"event_time\": \"yesterday\"} | event_time",
                "{\"event_name\": \"x\", \"event_time\": \"9999-01-01T00:00:00Z\"} | event_time",
                "{\"event_name\": \"x\", \"data\": []} | data",
                "{\"event_name\": \"x\", \"data\": {\"email\": \"a@b.example\\r\\nBcc: c@d.example\"}} | data.email",
                "{\"event_name\": \"x\", \"data\": {\"email\": {\"a\": 1}}} | data.email",
                "{\"event_name\": \"x\", \"data\": {\"partner_conversion_id\": true}} | data.partner_conversion_id",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": \"NaN\"}} | data.cart_value",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": \"\\u0661\\u0660\"}} | data.cart_value",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": \"1e400\"}} | data.cart_value",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": -1}} | data.cart_value",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": \"1.001\"}} | data.cart_value",
                "{\"event_name\": \"x\", \"data\": {\"currency\": \"EURO\"}} | data.currency",
                "{\"event_name\": \"x\", \"data\": {\"first_name\": \"a\\u0000b\"}} | data.first_name",
                "{\"event_name\": \"x\", \"data\": {\"gift\": {\"notes\": [\"\\u0000\"]}}} | data.gift",
                "{\"event_name\": \"x\", \"data\": {\"color\": \"\\ud800\"}} | data.color",
                "{\"event_name\": \"x\", \"data\": {\"col\\u0000or\": 1}} | data",
                "{\"event_name\": \"x\\u0000\"} | event_name",
                "{\"event_name\": \"x\", \"data\": {\"points\": 1e999999}} | data.points",
                "{\"event_name\": \"x\", \"data\": {\"gift\": {\"points\": [1e-999999]}}} | data.gift",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": \"1e-999999999\"}} | data.cart_value",
                "{\"event_name\": \"x\", \"data\": {\"cart_value\": 0e-999999999}} | data.cart_value",
            })
    void a_wrong_field_is_named(String body, String field) {
        api().posts("/api/v1/events", body)
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("fields", hasKey(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{\"a\":1,\"a\":2}", "{\"a\":1e99999999999}", "{} trailing"})
    void what_is_not_json_is_refused_without_a_trace(String body) {
        given().header("Authorization", "Bearer " + shops.secretKey(shops.open()))
                .contentType(ContentType.JSON)
                .body(body.getBytes())
                .post("/api/v1/events")
                .then()
                .statusCode(body.isEmpty() ? 422 : 400)
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1"})
    void what_is_not_in_utf_8_is_refused(String charset) {
        takes("{\"event_name\": \"x\", \"data\": {\"name\": \"Zoë\"}}".getBytes(Charset.forName(charset)))
                .statusCode(400)
                .body("code", equalTo("malformed_json"));
    }

    @Test
    void a_letter_has_the_bytes_that_it_needs() {
        var slash = "{\"event_name\": \"x\", \"data\": {\"path\": \"??\"}}".getBytes(UTF_8);
        var at = new String(slash, UTF_8).indexOf('?');
        slash[at] = (byte) 0xc0;
        slash[at + 1] = (byte) 0xaf;

        takes(slash).statusCode(400).body("code", equalTo("malformed_json"));
        takes("\ufeff{\"event_name\": \"x\", \"data\": {\"name\": \"Zoë 🚲\"}}".getBytes(UTF_8))
                .statusCode(200);
    }

    private ValidatableResponse takes(byte[] body) {
        return given().header("Authorization", "Bearer " + shops.secretKey(shops.open()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/events")
                .then();
    }

    @Test
    void deep_and_large_bodies_are_refused() {
        var shop = api();

        shop.posts("/api/v1/events", "[".repeat(100)).then().statusCode(400);
        shop.posts("/api/v1/events", "{\"event_name\":\"x\",\"data\":{\"a\":\"" + "y".repeat(40_000) + "\"}}")
                .then()
                .statusCode(413);
    }

    @Test
    void what_only_looks_like_nul_is_text() {
        var shop = api();
        var event = shop.posts("/api/v1/events", "{\"event_name\": \"x\", \"data\": {\"regex\": \"\\\\u0000\"}}")
                .jsonPath()
                .getString("event_id");

        assertThat(shop.outcome(event).getString("data.regex")).isEqualTo("\\u0000");
    }

    @Test
    void only_json_is_understood() {
        given().header("Authorization", "Bearer " + shops.secretKey(shops.open()))
                .contentType("text/plain")
                .body(CONVERSION)
                .post("/api/v1/events")
                .then()
                .statusCode(415);
    }

    @Test
    void without_a_secret_key_nothing_is_taken() {
        var shop = shops.open();
        var publishable = shops.publishableKey(shop, "https://bikes.example");

        given().contentType(ContentType.JSON)
                .body(CONVERSION)
                .post("/api/v1/events")
                .then()
                .statusCode(401);
        new ApiClient("sk_nobody").posts("/api/v1/events", CONVERSION).then().statusCode(401);
        new ApiClient(publishable).posts("/api/v1/events", CONVERSION).then().statusCode(403);
        given().header("Authorization", "Bearer " + shops.secretKey(shop))
                .header("Origin", "https://bikes.example")
                .contentType(ContentType.JSON)
                .body(CONVERSION)
                .post("/api/v1/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("secret_key_in_browser"));
    }

    @Test
    void another_merchants_event_does_not_exist() {
        var event = api().posts("/api/v1/events", CONVERSION).jsonPath().getString("event_id");

        api().gets("/api/v1/events/{event}", event).then().statusCode(404).body("code", equalTo("not_found"));
    }

    private ApiClient api() {
        return new ApiClient(shops.secretKey(shops.open()));
    }
}
