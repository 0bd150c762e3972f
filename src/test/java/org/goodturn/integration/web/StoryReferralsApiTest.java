package org.goodturn.integration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.reward.CouponPool;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoryReferralsApiTest {

    private static final String PAGE = "https://bikes.example";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;

    @BeforeEach
    void open() {
        shop = shops.open();
    }

    @Test
    void a_server_enrols_an_advocate_once() {
        var server = new ApiClient(shops.secretKey(shop));

        var first = server.posts(path(), "{\"email\": \"customer@example.com\", \"reward_id\": 42}")
                .then()
                .statusCode(201)
                .body("referral_id", startsWith("shr_"))
                .body("campaign_id", equalTo(shop.campaign()))
                .body("status", equalTo("PENDING"))
                .body("person.email", equalTo("customer@example.com"))
                .body("link", startsWith("http://" + shop.host()))
                .body("reward.reward_id", equalTo("42"))
                .body("reward.state", equalTo("PENDING"))
                .extract()
                .jsonPath();
        var again = server.posts(path(), "{\"email\": \"Customer@example.com\", \"reward_id\": \"42\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(again.<Map<String, Object>>get()).isEqualTo(first.<Map<String, Object>>get());
    }

    @Test
    void sent_again_with_its_key_it_is_answered_like_the_first_time() {
        var server = new ApiClient(shops.secretKey(shop));
        var body = "{\"email\": \"customer@example.com\", \"reward_id\": 42}";

        var first = server.once("k1", path(), body);
        var again = server.once("k1", path(), body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        server.once("k1", path(), "{\"email\": \"other@example.com\"}").then().statusCode(422);
        assertThat(shops.<Long>as(shop.merchantId(), () -> Person.count())).isEqualTo(1);
    }

    @Test
    void the_answer_holds_what_its_description_says_and_nothing_else() {
        var before = Instant.now();

        Map<String, Object> answer = new ApiClient(shops.secretKey(shop))
                .posts(path(), "{\"email\": \"customer@example.com\", \"reward_id\": 42}")
                .jsonPath()
                .get();

        assertThat(answer)
                .containsOnlyKeys(
                        "referral_id", "campaign_id", "status", "person", "code", "link", "reward", "created_at");
        assertThat(answer.get("person"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("person_id", "email")
                .containsEntry("person_id", person());
        assertThat(answer.get("reward"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("reward_id", "reward_supplier_id", "state")
                .containsEntry("reward_supplier_id", advocatesPool());
        assertThat(answer.get("link")).asString().endsWith("/" + answer.get("code"));
        assertThat(Instant.parse((String) answer.get("created_at"))).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void the_journal_hears_once_of_an_enrolment_and_by_whom() {
        var body = "{\"email\": \"customer@example.com\"}";
        new ApiClient(shops.secretKey(shop)).posts(path(), body).then().statusCode(201);
        new ApiClient(shops.secretKey(shop)).posts(path(), body).then().statusCode(200);
        browser(shops.publishableKey(shop, PAGE), PAGE, "{\"email\": \"other@example.com\"}");

        var events = shops.as(shop.merchantId(), () -> Event.<Event>list("order by id"));
        assertThat(events).extracting(Event::name).containsExactly("enrolled", "enrolled");
        assertThat(events).extracting(Event::source).containsExactly(EventSource.API, EventSource.BROWSER);
    }

    @Test
    void a_page_is_not_told_another_address_of_whom_it_names() {
        var server = new ApiClient(shops.secretKey(shop));
        var one = enrolled(server, "maria@example.com").getString("person.person_id");
        var other = enrolled(server, "maria@work.example").getString("person.person_id");
        server.posts(
                        "/api/v1/people/" + one + "/merges",
                        "{\"person_id\": \"" + other + "\", \"reason\": \"The same street\"}")
                .then()
                .statusCode(200);

        browser(shops.publishableKey(shop, PAGE), PAGE, "{\"email\": \"Maria@work.example\"}")
                .then()
                .statusCode(200)
                .body("person.person_id", equalTo(one), "person.email", equalTo("maria@work.example"));
    }

    private JsonPath enrolled(ApiClient server, String email) {
        return server.posts(path(), "{\"email\": \"" + email + "\"}").jsonPath();
    }

    @Test
    void a_page_that_calls_without_end_is_asked_to_slow_down_and_a_server_is_not() {
        var key = shops.publishableKey(shop, PAGE);

        var last = IntStream.range(0, 230)
                .mapToObj(i -> browser(key, PAGE, "{}"))
                .filter(answer -> answer.statusCode() != 422)
                .findFirst()
                .orElseThrow();

        last.then()
                .statusCode(429)
                .header("Retry-After", "60")
                .header("Access-Control-Allow-Origin", PAGE)
                .body("code", equalTo("too_many_requests"));
        new ApiClient(shops.secretKey(shop)).posts(path(), "{}").then().statusCode(422);
    }

    @Test
    void a_page_of_a_listed_origin_may_call_and_read_the_answer() {
        var key = shops.publishableKey(shop, PAGE);

        browser(key, PAGE, "{\"email\": \"customer@example.com\", \"reward_id\": 42}")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", PAGE);
        browser(key, PAGE, "{\"email\": \"nonsense\"}")
                .then()
                .statusCode(422)
                .header("Access-Control-Allow-Origin", PAGE)
                .body("fields", hasKey("email"))
                .body("http_status_code", equalTo(422), "parameters", hasKey("email"), "message", startsWith("email"));
    }

    @Test
    void a_preflight_is_answered_for_listed_origins_only() {
        shops.publishableKey(shop, PAGE);

        preflight(PAGE).header("Access-Control-Allow-Headers", "authorization, content-type, idempotency-key");
        preflight("https://other.example").header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bikes.example.evil.test", "https://evilbikes.example", "null", "https://bikes.example:444",
                "http://bikes.example", "https://BIKES.example", "https://bikes.example.", "https://bikes.example/"
            })
    void an_origin_that_is_not_listed_letter_by_letter_is_refused(String origin) {
        browser(shops.publishableKey(shop, PAGE), origin, "{\"email\": \"customer@example.com\"}")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("code", equalTo("origin_not_allowed"));
    }

    @Test
    void a_secret_key_in_a_page_is_refused() {
        browser(shops.secretKey(shop), PAGE, "{\"email\": \"customer@example.com\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("secret_key_in_browser"));
    }

    @Test
    void another_merchants_campaign_does_not_exist() {
        new ApiClient(shops.secretKey(shops.open()))
                .posts(path(), "{\"email\": \"customer@example.com\"}")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email     | {}",
                "email     | {\"email\": 5}",
                "email     | {\"email\": \"a\\u0000@b.example\"}",
                "reward_id | {\"email\": \"a@b.example\", \"reward_id\": 1.5}",
                "reward_id | {\"email\": \"a@b.example\", \"reward_id\": []}",
                "reward_id | {\"email\": \"a@b.example\", \"reward_id\": \"\\ud800\"}",
                "body      | []"
            })
    void wrong_input_is_named(String field, String body) {
        Map<String, String> fields = new ApiClient(shops.secretKey(shop))
                .posts(path(), body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .extract()
                .path("fields");

        assertThat(fields).containsOnlyKeys(field);
    }

    private String person() {
        return shops.as(
                shop.merchantId(), () -> Person.<Person>findAll().firstResult().publicId());
    }

    private String advocatesPool() {
        return shops.as(shop.merchantId(), () -> CouponPool.all().stream()
                .filter(pool -> "THX-".equals(pool.prefix()))
                .findFirst()
                .orElseThrow()
                .publicId());
    }

    private Response browser(String key, String origin, String body) {
        return from(origin)
                .header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path());
    }

    private io.restassured.response.ValidatableResponse preflight(String origin) {
        return from(origin)
                .header("Access-Control-Request-Method", "POST")
                .options(path())
                .then()
                .statusCode(204);
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private String path() {
        return "/v3/" + shop.campaign() + "/referrals";
    }
}
