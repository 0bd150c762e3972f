package org.goodturn.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.event.Event;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventBatchApiTest {

    private static final String BATCH = "/api/v1/events/batch";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void every_event_of_a_batch_is_taken_and_answered_in_its_place() {
        var taken = api.posts(
                        BATCH, batch(event("a", "claimed", "a@example.org"), event("b", "other", "b@example.org")))
                .then()
                .statusCode(200)
                .body("taken", equalTo(2), "refused", equalTo(0), "results.status", contains("TAKEN", "TAKEN"))
                .extract()
                .jsonPath();

        assertThat(api.outcome(taken.getString("results[1].event_id")).getString("event_name"))
                .isEqualTo("other");
        assertThat(taken.getString("results[0].person_id"))
                .startsWith("per_")
                .isNotEqualTo(taken.getString("results[1].person_id"));
    }

    @Test
    void a_wrong_event_is_refused_by_itself_and_keeps_no_other_out() {
        api.posts(
                        BATCH,
                        batch(
                                event("a", "x", "a@example.org"),
                                event("b", "<b>", "nobody"),
                                "7",
                                event("d", "x", "d@example.org")))
                .then()
                .statusCode(207)
                .body(
                        "results.status", contains("TAKEN", "REFUSED", "REFUSED", "TAKEN"),
                        "results[1].code", equalTo("invalid_event"),
                        "results[1].fields", hasKey("data.email"),
                        "results[1].fields", hasKey("event_name"),
                        "results[1].event_id", equalTo(null),
                        "results[2].fields", hasKey("event"));

        assertThat(kept()).containsExactlyInAnyOrder("a", "d");
    }

    @ParameterizedTest
    @MethodSource("whatGoesTooFar")
    void what_goes_too_far_keeps_no_other_out(String field, String data) {
        api.posts(BATCH, batch(event("a", "x", "a@example.org"), "{\"event_name\": \"x\", \"data\": {" + data + "}}"))
                .then()
                .statusCode(207)
                .body("results.status", contains("TAKEN", "REFUSED"), "results[1].fields.keySet()", contains(field));
    }

    static Stream<Arguments> whatGoesTooFar() {
        return Stream.of(
                Arguments.of("data.list", "\"list\": " + "[".repeat(31) + "]".repeat(31)),
                Arguments.of("data.list", "\"list\": " + "[".repeat(190) + "]".repeat(190)),
                Arguments.of("data", "\"" + "n".repeat(201) + "\": 1"),
                Arguments.of("data.inside", "\"inside\": [{\"" + "n".repeat(201) + "\": 1}]"),
                Arguments.of("data.number", "\"number\": " + "9".repeat(900)),
                Arguments.of("data.number", "\"number\": 0." + "9".repeat(900)));
    }

    @Test
    void lists_may_be_thirty_deep() {
        api.posts(
                        BATCH,
                        batch("{\"event_name\": \"x\", \"data\": {\"list\": " + "[".repeat(30) + "]".repeat(30) + "}}"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_message_counts_once_in_one_batch_in_the_next_and_alone() {
        var first = api.posts(BATCH, batch(event("a", "x", "a@example.org"), event("a", "x", "a@example.org")));
        var next = api.posts(BATCH, batch(event("a", "x", "a@example.org"), event("a", "y", "a@example.org")));
        var alone = api.posts("/api/v1/events", event("a", "x", "a@example.org"));

        assertThat(first.jsonPath().getList("results.status")).containsExactly("TAKEN", "REPEATED");
        assertThat(next.jsonPath().getList("results.status")).containsExactly("REPEATED", "REFUSED");
        assertThat(next.jsonPath().getString("results[1].code")).isEqualTo("message_id_reused");
        assertThat(Stream.of(
                        first.jsonPath().getString("results[1].event_id"),
                        next.jsonPath().getString("results[0].event_id"),
                        alone.jsonPath().getString("event_id")))
                .containsOnly(first.jsonPath().getString("results[0].event_id"));
        assertThat(kept()).containsExactly("a");
        var read = api.gets("/api/v1/events/" + alone.jsonPath().getString("event_id"));
        assertThat(read.jsonPath().getInt("sent_again.times")).isEqualTo(3);
        assertThat(read.jsonPath().getString("sent_again.last_at"))
                .isGreaterThan(read.jsonPath().getString("received_at"));
        assertThat(fixture.signedIn(shop.merchantId(), Role.ADMIN)
                        .opens("/portal/developers/events/" + alone.jsonPath().getString("event_id"))
                        .select("dl.facts")
                        .text())
                .contains("Sent again 3 times, the last one");
    }

    @Test
    void a_batch_that_is_sent_again_with_its_key_is_answered_like_the_first_time() {
        var batch = "{\"events\": [{\"event_name\": \"x\"}, {\"event_name\": \"<b>\"}]}";

        var first = api.once("k-1", BATCH, batch);
        var again = api.once("k-1", BATCH, batch);

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(207);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(kept()).hasSize(1);
        api.once("k-1", BATCH, "{\"events\": [{\"event_name\": \"y\"}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        new ApiClient(shops.secretKey(shops.open()))
                .once("k-1", BATCH, batch)
                .then()
                .body("taken", equalTo(1));
    }

    @Test
    void a_batch_that_was_refused_whole_leaves_its_key_free() {
        api.once("k-2", BATCH, "{\"events\": []}").then().statusCode(422).body("fields", hasKey("events"));
        api.once("k-2", BATCH, "{\"events\": [{\"event_name\": \"x\"}]}").then().statusCode(200);
    }

    @Test
    void a_key_that_many_use_at_once_has_its_effect_once() {
        var answers = atOnce(16, () -> api.once("k-3", BATCH, "{\"events\": [{\"event_name\": \"x\"}]}"));

        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void batches_that_meet_in_the_same_people_all_get_through() {
        var people =
                IntStream.range(0, 200).mapToObj(i -> "p" + i + "@example.org").toList();

        var answers = atOnce(
                8,
                () -> api.posts(
                        BATCH,
                        batch(people.stream()
                                .map(email -> "{\"event_name\": \"x\", \"data\": {\"email\": \"" + email + "\"}}")
                                .toArray(String[]::new))));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream()
                        .flatMap(answer -> answer.jsonPath().<String>getList("results.person_id").stream())
                        .distinct())
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"events\": {}}", "{\"events\": []}", "[]"})
    void what_is_no_batch_is_refused(String body) {
        api.posts(BATCH, body).then().statusCode(422);
    }

    @Test
    void a_full_batch_is_taken_and_a_larger_one_is_not() {
        var full = IntStream.range(0, 2_500)
                .mapToObj(i -> "{\"event_name\":\"x\",\"message_id\":\"same\"}")
                .collect(Collectors.joining(","));

        api.posts(BATCH, "{\"events\": [" + full + "]}")
                .then()
                .statusCode(200)
                .body("results", hasSize(2_500), "taken", equalTo(1), "repeated", equalTo(2_499));
        api.posts(BATCH, "{\"events\": [" + full + ",{\"event_name\":\"x\"}]}")
                .then()
                .statusCode(413)
                .body("code", equalTo("too_large"));
        api.posts(BATCH, "{\"events\": [" + " ".repeat(500 * 1024) + full + "]}")
                .then()
                .statusCode(413);
    }

    @Test
    void one_event_of_a_batch_may_be_as_long_as_a_single_one() {
        var tooLong = "{\"event_name\":\"x\",\"data\":{\"a\":\"" + "y".repeat(33_000) + "\"}}";
        var inBytes = "{\"event_name\":\"x\",\"data\":{\"a\":\"" + "ü".repeat(16_500) + "\"}}";

        api.posts(BATCH, batch(tooLong, "{\"event_name\":\"x\"}", inBytes))
                .then()
                .statusCode(207)
                .body(
                        "results[0].code", equalTo("too_large"),
                        "results[1].status", equalTo("TAKEN"),
                        "results[2].code", equalTo("too_large"));
    }

    private List<String> kept() {
        return shops.as(
                shop.merchantId(),
                () -> Event.<Event>listAll().stream().map(Event::messageId).toList());
    }

    private static List<Response> atOnce(int times, java.util.function.Supplier<Response> request) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var under = Stream.generate(() -> CompletableFuture.supplyAsync(request, threads))
                    .limit(times)
                    .toList();
            return under.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String batch(String... events) {
        return "{\"events\": [" + String.join(", ", events) + "]}";
    }

    private static String event(String messageId, String name, String email) {
        return "{\"message_id\": \"%s\", \"event_name\": \"%s\", \"data\": {\"email\": \"%s\"}}"
                .formatted(messageId, name, email);
    }
}
