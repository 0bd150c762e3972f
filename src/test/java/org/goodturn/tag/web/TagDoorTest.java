package org.goodturn.tag.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.event.Event;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: pages of listed origins with a publishable key, and not without end. */
@QuarkusTest
class TagDoorTest {

    private static final String PAGE = "https://bikes.example";
    private static final String REGISTRATION = "{\"event_name\": \"registration\", \"data\": {}}";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private String key;

    @BeforeEach
    void open() {
        shop = shops.open();
        key = shops.publishableKey(shop, PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bikes.example.evil.test", "https://evilbikes.example", "null", "https://bikes.example:444",
                "http://bikes.example", "https://BIKES.example", "https://bikes.example.", "https://bikes.example/"
            })
    void an_origin_that_is_not_listed_letter_by_letter_is_refused(String origin) {
        var page = new ShopPage(key, origin);

        page.tells(REGISTRATION).statusCode(403).header("Access-Control-Allow-Origin", nullValue());
        page.asksWhetherItMayTell().header("Access-Control-Allow-Origin", nullValue());
        assertThat(events()).isEmpty();
    }

    @Test
    void a_call_without_an_origin_comes_from_no_page() {
        given().queryParam("key", key)
                .contentType(ContentType.JSON)
                .body(REGISTRATION)
                .post("/tag/v1/events")
                .then()
                .statusCode(403);
    }

    @Test
    void a_preflight_from_a_listed_page_is_answered() {
        new ShopPage(key, PAGE)
                .asksWhetherItMayTell()
                .statusCode(204)
                .header("Vary", "Origin")
                .header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "content-type")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void a_secret_key_opens_nothing_here() {
        var page = new ShopPage(shops.secretKey(shop), PAGE);

        page.tells(REGISTRATION).statusCode(401).body("code", equalTo("invalid_key"));
    }

    @Test
    void another_merchants_key_tells_nothing_here() {
        var other = shops.open();

        new ShopPage(shops.publishableKey(other, PAGE), PAGE)
                .tells(REGISTRATION)
                .statusCode(202);

        assertThat(events()).isEmpty();
    }

    @Test
    void who_calls_without_end_is_asked_to_slow_down() {
        var call = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/tag/v1/zones/nowhere?key=" + key))
                .header("Origin", PAGE)
                .build();

        // all at once: whoever takes a while may call more often meanwhile
        try (var browser = HttpClient.newHttpClient()) {
            var answers = Stream.generate(() -> browser.sendAsync(call, HttpResponse.BodyHandlers.discarding()))
                    .limit(900)
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode());

            assertThat(answers).contains(404, 429);
        }
    }

    @Test
    void who_claims_without_end_is_asked_to_slow_down_and_may_tell_of_other_things() {
        var refused = refusedOf(300);

        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("\"too_many_requests\"");
            assertThat(answer.headers().firstValue("Retry-After")).contains("60");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(PAGE);
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
                    .contains("Retry-After");
        });
        assertThat(events()).hasSize(300 - refused.size());
        new ShopPage(key, PAGE).tells(REGISTRATION).statusCode(202);
        new ShopPage(shops.publishableKey(shops.open(), PAGE), PAGE)
                .tells(claim(1))
                .statusCode(202);
    }

    /** A page may use both tags. */
    @Test
    void what_was_claimed_by_segments_tag_counts_here_too() {
        var claims = IntStream.range(0, 190)
                .mapToObj(i -> "{\"type\": \"track\", \"event\": \"claimed\", \"userId\": \"f-" + i + "\"}")
                .collect(Collectors.joining(",", "\"batch\": [", "]"));
        given().header("Origin", PAGE)
                .contentType("text/plain")
                .body("{\"writeKey\": \"" + key + "\", " + claims + "}")
                .post("/v1/batch")
                .then()
                .body("taken", equalTo(190));

        assertThat(refusedOf(190)).isNotEmpty().allSatisfy(answer -> assertThat(answer.statusCode())
                .isEqualTo(429));
    }

    /** What is refused of so many claims at once. */
    private List<HttpResponse<String>> refusedOf(int claims) {
        try (var browser = HttpClient.newHttpClient()) {
            return IntStream.range(0, claims)
                    .mapToObj(i -> browser.sendAsync(claims(i), HttpResponse.BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() != 202)
                    .toList();
        }
    }

    private HttpRequest claims(int friend) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/tag/v1/events?key=" + key))
                .header("Origin", PAGE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(claim(friend)))
                .build();
    }

    private static String claim(int friend) {
        return "{\"event_name\": \"claimed\", \"data\": {\"email\": \"friend-" + friend + "@example.org\"}}";
    }

    private List<Event> events() {
        return shops.as(shop.merchantId(), () -> Event.listAll());
    }
}
