package org.goodturn.integration.voucherify.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.goodturn.event.Event;
import org.goodturn.person.Person;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VoucherifyCustomersApiTest {

    private static final String CUSTOMERS = "/v1/customers";
    private static final String EVENTS = "/api/v1/events?wait=true";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private String key;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        key = shops.secretKey(shop);
    }

    @Test
    void a_customer_is_made_and_read_back_with_every_field() {
        var id = puts(VoucherifyCustomerJson.EXAMPLE)
                .then()
                .statusCode(200)
                .body("id", startsWith("per_"), "object", equalTo("customer"))
                .extract()
                .jsonPath()
                .getString("id");

        for (var either : new String[] {id, "source_123"}) {
            server().get(CUSTOMERS + "/" + either)
                    .then()
                    .statusCode(200)
                    .body(
                            "id", equalTo(id),
                            "source_id", equalTo("source_123"),
                            "name", equalTo("Bob Smith"),
                            "email", equalTo("bob.smith@example.com"),
                            "phone", equalTo("+1 933 222 3333"),
                            "birthdate", equalTo("1990-01-01"),
                            "address.city", equalTo("New York"),
                            "metadata.lang", equalTo("en"),
                            "metadata.test", equalTo(true),
                            "metadata", not(hasKey("phone")),
                            "referrals.total", equalTo(0));
        }
    }

    @Test
    void orders_and_friends_are_added_up() {
        puts("{\"source_id\": \"c-1\", \"email\": \"maria@example.com\"}");
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var api = new ApiClient(key);
        for (var order : List.of(
                "\"finn@example.org\", \"partner_conversion_id\": \"1\", \"cart_value\": \"60\"",
                "\"maria@example.com\", \"partner_conversion_id\": \"2\", \"cart_value\": \"19.90\"",
                "\"maria@example.com\", \"partner_conversion_id\": \"3\", \"cart_value\": \"10.15\"",
                "\"maria@example.com\", \"partner_conversion_id\": \"3\", \"cart_value\": \"99\"",
                "\"maria@example.com\", \"partner_conversion_id\": \"4\", \"cart_value\": \"5\", \"currency\": \"GBP\"")) {
            api.posts(
                            "/api/v1/events?wait=true",
                            "{\"event_name\": \"conversion\", \"data\": {\"email\": " + order + "}}")
                    .then()
                    .statusCode(200);
        }

        for (var one : List.of("", "customers.find {it.source_id == 'c-1'}.")) {
            server().get(one.isEmpty() ? CUSTOMERS + "/c-1" : CUSTOMERS)
                    .then()
                    .body(
                            one + "summary.orders.total_count", equalTo(2),
                            one + "summary.orders.total_amount", equalTo(3005),
                            one + "summary.orders.average_amount", equalTo(1503),
                            one + "summary.orders.last_order_amount", equalTo(1015),
                            one + "summary.redemptions.total_redeemed", equalTo(0),
                            one + "loyalty.referred_customers", equalTo(1));
        }
    }

    @Test
    void the_largest_orders_have_a_sum() {
        puts("{\"source_id\": \"c-1\", \"email\": \"maria@example.com\"}");
        for (var order : List.of("1", "2")) {
            new ApiClient(key)
                    .posts(
                            "/api/v1/events?wait=true",
                            "{\"event_name\": \"conversion\", \"data\": {\"email\": \"maria@example.com\","
                                    + " \"partner_conversion_id\": \"" + order + "\", \"cart_value\": 1000000000000}}")
                    .then()
                    .statusCode(200);
        }

        server().get(CUSTOMERS + "/c-1").then().body("summary.orders.total_amount", equalTo(200_000_000_000_000L));
    }

    @Test
    void the_same_source_id_is_the_same_customer_and_what_is_not_said_stays() {
        var id = puts(VoucherifyCustomerJson.EXAMPLE).jsonPath().getString("id");

        puts("{\"source_id\": \"source_123\", \"email\": \"bob@example.org\", \"metadata\": {\"test\": false}}")
                .then()
                .statusCode(200)
                .body(
                        "id", equalTo(id),
                        "email", equalTo("bob@example.org"),
                        "name", equalTo("Bob Smith"),
                        "metadata.lang", equalTo("en"),
                        "metadata.test", equalTo(false));
        puts("{\"id\": \"" + id + "\", \"name\": \"Robert\"}")
                .then()
                .body("id", equalTo(id), "name", equalTo("Robert"));
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void who_is_known_by_e_mail_already_becomes_the_customer() {
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));

        var id = puts("{\"source_id\": \"c-1\", \"email\": \"finn@example.org\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("id");

        server().get(CUSTOMERS + "/c-1")
                .then()
                .body(
                        "id",
                        equalTo(id),
                        "referrals.total",
                        equalTo(1),
                        "referrals.campaigns[0].campaign_id",
                        equalTo(shop.campaign()));
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void a_customer_without_e_mail_gets_one_later() {
        puts("{\"source_id\": \"c-1\", \"name\": \"Bob\"}");
        puts("{\"source_id\": \"c-1\", \"email\": \"bob@example.org\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Bob"), "email", equalTo("bob@example.org"));

        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_customer_of_two_ids_is_told_of_by_either() {
        puts("{\"source_id\": \"c-1\", \"email\": \"bob@example.org\"}");
        new ApiClient(key)
                .posts(
                        EVENTS,
                        "{\"event_name\": \"alias\", \"data\": {\"partner_user_id\": \"c-2\", \"previous_partner_user_id\": \"c-1\"}}")
                .then()
                .statusCode(200);
        var change = "{\"source_id\": \"c-2\", \"email\": \"bob@example.org\", \"name\": \"%s\"}";

        puts(change.formatted("Bob")).then().statusCode(200).body("source_id", equalTo("c-1"), "name", equalTo("Bob"));
        server().body(change.formatted("Robert"))
                .put(CUSTOMERS + "/c-1")
                .then()
                .statusCode(200)
                .body("source_id", equalTo("c-1"), "name", equalTo("Robert"));
    }

    @Test
    void a_customer_of_two_addresses_is_told_of_by_either() {
        var id = puts("{\"source_id\": \"c-1\", \"email\": \"bob@example.org\"}")
                .jsonPath()
                .getString("id");
        var other = puts("{\"email\": \"bob@work.example\"}").jsonPath().getString("id");
        new ApiClient(key)
                .posts(
                        "/api/v1/people/" + id + "/merges",
                        "{\"person_id\": \"" + other + "\", \"reason\": \"The same street\"}")
                .then()
                .statusCode(200);

        puts("{\"source_id\": \"c-1\", \"email\": \"bob@work.example\", \"name\": \"Bob\"}")
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "email", equalTo("bob@example.org"), "name", equalTo("Bob"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void who_comes_by_a_page_meanwhile_is_the_customer_without_e_mail_once_that_is_said(String method) {
        puts("{\"source_id\": \"c-1\", \"name\": \"Finn\"}");
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var change = "{\"source_id\": \"c-1\", \"email\": \"finn@example.org\", \"phone\": \"1\"}";

        var answer = method.equals("PUT") ? server().body(change).put(CUSTOMERS + "/c-1") : puts(change);

        answer.then()
                .statusCode(200)
                .body("source_id", equalTo("c-1"), "email", equalTo("finn@example.org"), "phone", equalTo("1"));
        server().get(CUSTOMERS + "/c-1").then().body("name", equalTo("Finn"), "referrals.total", equalTo(1));
        server().get(CUSTOMERS).then().body("total", equalTo(2));
    }

    @Test
    void of_whom_nothing_is_known_but_a_device_is_no_customer() {
        var visitor = new ApiClient(key)
                .posts(EVENTS, "{\"event_name\": \"looked\", \"data\": {\"anonymous_id\": \"a-1\"}}")
                .jsonPath()
                .getString("person_id");
        assertThat(visitor).startsWith("per_");

        var address = CUSTOMERS + "/" + visitor;
        for (var answer : List.of(
                server().get(address),
                server().body("{\"email\": \"bob@example.org\"}").put(address),
                server().delete(address),
                server().post(address + "/permanent-deletion"))) {
            answer.then().statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"' 1990-01-01 '", "1990-01-01T00:00:00.000Z", "1990-01-01"})
    void of_a_time_the_day_is_kept(String birthdate) {
        puts("{\"source_id\": \"c-1\", \"birthdate\": \"" + birthdate + "\", \"birthday\": \" \"}")
                .then()
                .statusCode(200)
                .body("birthdate", equalTo("1990-01-01"), "$", not(hasKey("birthday")));
    }

    @Test
    void what_others_say_of_days_and_addresses_is_given_as_clients_read_it() {
        new ApiClient(key)
                .posts(
                        EVENTS,
                        "{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"c-1\", \"birthdate\": \"31.12.1990\","
                                + " \"address.city\": [\"Rome\"], \"address.state\": 7}}")
                .then()
                .statusCode(200);

        puts("{\"source_id\": \"c-1\", \"address\": {\"postal_code\": 10001, \"country\": null}}")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("birthdate")))
                .body("address", equalTo(Map.of("postal_code", "10001", "state", "7")));
    }

    @Test
    void many_who_tell_of_one_customer_at_once_tell_of_one_person() {
        var answers = atOnce(10, i -> puts("{\"source_id\": \"c-1\", \"email\": \"bob" + i % 2 + "@example.org\"}"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void many_who_change_one_customer_at_once_all_get_through() {
        puts("{\"source_id\": \"c-1\", \"email\": \"bob@example.org\"}");

        atOnce(12, i -> server().body("{\"metadata\": {\"m" + i + "\": " + i + "}}")
                        .put(CUSTOMERS + "/c-1"))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        server().get(CUSTOMERS + "/c-1").then().body("metadata.size()", equalTo(12));

        atOnce(
                        12,
                        i -> i % 2 == 0
                                ? server().delete(CUSTOMERS + "/c-1")
                                : puts("{\"source_id\": \"c-1\", \"email\": \"bob" + i + "@example.org\"}"))
                .forEach(answer -> assertThat(answer.statusCode()).isIn(200, 404));
    }

    private static List<Response> atOnce(int times, IntFunction<Response> request) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    @Test
    void an_update_is_of_a_customer_who_is_there() {
        puts("{\"source_id\": \"c-1\", \"email\": \"bob@example.org\"}");
        puts("{\"source_id\": \"c-2\", \"email\": \"eve@example.org\"}");

        server().body("{\"name\": \"Bob\"}")
                .put(CUSTOMERS + "/c-1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Bob"), "email", equalTo("bob@example.org"));
        server().body("{\"name\": \"Bob\"}").put(CUSTOMERS + "/nobody").then().statusCode(404);
        server().body("{\"source_id\": \"c-9\"}")
                .put(CUSTOMERS + "/c-1")
                .then()
                .statusCode(422)
                .body("fields", hasKey("source_id"));
        server().body("{\"email\": \"eve@example.org\"}")
                .put(CUSTOMERS + "/c-1")
                .then()
                .statusCode(409)
                .body("key", equalTo("email_taken"));
    }

    @Test
    void two_customers_never_have_one_e_mail() {
        puts("{\"source_id\": \"c-1\", \"email\": \"fam@example.org\", \"name\": \"Anna\"}");

        for (int time = 0; time < 2; time++) {
            puts("{\"source_id\": \"c-2\", \"email\": \"fam@example.org\", \"name\": \"Bert\"}")
                    .then()
                    .statusCode(409)
                    .body("key", equalTo("email_taken"));
        }

        server().get(CUSTOMERS + "/c-1").then().body("name", equalTo("Anna"));
        server().get(CUSTOMERS + "/c-2").then().statusCode(404);
        puts("{\"email\": \"fam@example.org\", \"name\": \"Ann\"}").then().statusCode(200);
        server().get(CUSTOMERS + "/c-1").then().body("name", equalTo("Ann"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    birthdate   | "31.12.2000"
                    birthdate   | "2022-02-30"
                    birthdate   | "+12345-01-01"
                    birthday    | 5
                    address     | {"city": ["Rome"]}
                    phone       | 5
                    description | {"a": 1}
                    """)
    void what_its_clients_could_not_read_is_refused(String field, String value) {
        puts("{\"source_id\": \"c-1\", \"" + field + "\": " + value + "}")
                .then()
                .statusCode(422)
                .body("fields", hasKey(field));
        assertThat(people()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"nope\"", "\"a b@c\"", "5", "true", "{}", "[\"eve@example.org\"]"})
    void an_e_mail_that_is_none_takes_the_place_of_no_other(String email) {
        puts("{\"source_id\": \"c-1\", \"email\": \"bob@example.org\", \"name\": \"Bob\"}");
        var change = "{\"source_id\": \"c-1\", \"name\": \"Eve\", \"email\": " + email + "}";

        for (var answer : List.of(puts(change), server().body(change).put(CUSTOMERS + "/c-1"))) {
            answer.then()
                    .statusCode(422)
                    .body(
                            "key",
                            equalTo("invalid_field"),
                            "details",
                            equalTo("email: one e-mail address, as name@example.com"));
        }
        server().get(CUSTOMERS + "/c-1").then().body("email", equalTo("bob@example.org"), "name", equalTo("Bob"));
        server().body("{\"email\": \" \"}").put(CUSTOMERS + "/c-1").then().statusCode(200);
    }

    @Test
    void a_deleted_customer_is_forgotten() {
        puts(VoucherifyCustomerJson.EXAMPLE);

        server().delete(CUSTOMERS + "/source_123").then().statusCode(200).body(equalTo(""));

        server().get(CUSTOMERS + "/source_123").then().statusCode(404);
        server().delete(CUSTOMERS + "/source_123").then().statusCode(404);
        server().get(CUSTOMERS).then().body("total", equalTo(0));
        assertThat(shops.as(
                        shop.merchantId(),
                        () -> Event.<Event>listAll().toString()
                                + Event.<Event>listAll().stream()
                                        .map(event -> event.data().json().toString())
                                        .toList()))
                .doesNotContain("Bob", "bob.smith");
    }

    @Test
    void customers_are_listed_page_by_page() {
        for (var i = 1; i <= 3; i++) {
            puts("{\"source_id\": \"c-" + i + "\", \"name\": \"Bob B" + i + "\", \"email\": \"b" + i
                    + "@example.org\", \"address\": {\"city\": \"Rome\"}}");
        }

        server().get(CUSTOMERS + "?limit=2")
                .then()
                .body("object", equalTo("list"), "total", equalTo(3), "customers.source_id", contains("c-3", "c-2"));
        server().get(CUSTOMERS + "?limit=2&page=2").then().body("customers.source_id", contains("c-1"));
        server().get(CUSTOMERS + "?email=B2@example.org").then().body("customers.source_id", contains("c-2"));
        server().get(CUSTOMERS + "?name=bob b3").then().body("customers.source_id", contains("c-3"));
        server().get(CUSTOMERS + "?city=Rome").then().body("total", equalTo(3));
        server().get(CUSTOMERS + "?limit=101").then().statusCode(422);
        server().get(CUSTOMERS + "?page=0").then().statusCode(422);
        server().get(CUSTOMERS + "?limit=2&order=created_at")
                .then()
                .body("customers.source_id", contains("c-1", "c-2"), "has_more", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"order, name", "starting_after, yesterday", "created_at[after], 1", "created_at[before], never"})
    void what_cannot_be_listed_by_is_named(String field, String value) {
        server().queryParam(field, value)
                .queryParam("starting_after", "2200-01-01T00:00:00Z")
                .get(CUSTOMERS)
                .then()
                .statusCode(422)
                .body("fields", hasKey(field));
    }

    @Test
    void metadata_is_kept_as_it_is_and_changes_no_field() {
        puts("{\"source_id\": \"c1\", \"email\": \"bob@example.org\", \"name\": \"Bob\"}");

        puts("""
                {"source_id": "c1", "metadata": {"email": "evil@example.org", "source_id": "c9", "first_name": "Eve",
                  "partner_user_id": "c9", "cart_value": "x", "phone": 7, "address.city": "Rome"}}""").then().statusCode(200).body("source_id", equalTo("c1"));

        server().get(CUSTOMERS + "/c1")
                .then()
                .body("email", equalTo("bob@example.org"), "name", equalTo("Bob"), "source_id", equalTo("c1"))
                .body("metadata.email", equalTo("evil@example.org"), "metadata.cart_value", equalTo("x"))
                .body("metadata.phone", equalTo(7), "metadata.'address.city'", equalTo("Rome"))
                .body("$", not(hasKey("phone")), "$", not(hasKey("address")));
    }

    @Test
    void lists_and_objects_in_metadata_come_back_as_they_were_sent() {
        puts("""
                {"source_id": "c1", "metadata": {"sizes": ["M", 42], "bike": {"brand": "Acme", "gears": 7, "parts": []}}}""").then().statusCode(200);

        server().get(CUSTOMERS + "/c1")
                .then()
                .body("metadata.sizes", contains("M", 42))
                .body("metadata.bike.brand", equalTo("Acme"), "metadata.bike.gears", equalTo(7))
                .body("metadata.bike.parts", hasSize(0));
    }

    @Test
    void around_a_source_id_nothing_counts() {
        puts("{\"source_id\": \" c1 \"}").then().statusCode(200).body("source_id", equalTo("c1"));
        puts("{\"source_id\": \"c1\", \"email\": \" \"}").then().statusCode(200);

        assertThat(people()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | source_id",
                "{\"source_id\": \"\"} | source_id",
                "{\"email\": \"\"} | source_id",
                "{\"email\": \"  \"} | source_id",
                "{\"source_id\": \"a\\u0000b\"} | source_id",
                "{\"name\": \"Bob\"} | source_id",
                "{\"source_id\": 7} | source_id",
                "{\"email\": \"nobody\"} | email",
                "{\"source_id\": \"a\", \"description\": \"a\\u0000b\"} | description",
                "{\"source_id\": \"a\", \"name\": 7} | name",
                "{\"source_id\": \"a\", \"metadata\": [1]} | metadata",
                "{\"source_id\": \"a\", \"metadata\": {\"points\": 1e999}} | metadata.points",
                "{\"source_id\": \"a\", \"address\": \"here\"} | address",
            })
    void a_wrong_field_is_named(String body, String field) {
        puts(body)
                .then()
                .statusCode(422)
                .body(
                        "fields", hasKey(field),
                        "details", startsWith(field + ": "),
                        "code", equalTo(422),
                        "key", equalTo("invalid_field"));
        assertThat(people()).isZero();
    }

    @Test
    void a_customer_may_be_deleted_for_good() {
        var id = puts(VoucherifyCustomerJson.EXAMPLE).jsonPath().getString("id");

        server().body("{}")
                .post(CUSTOMERS + "/source_123/permanent-deletion")
                .then()
                .statusCode(200)
                .body(
                        "status", equalTo("DONE"),
                        "related_object", equalTo("customer"),
                        "related_object_id", equalTo(id));

        server().get(CUSTOMERS + "/" + id).then().statusCode(404).body("key", equalTo("not_found"));
        server().post(CUSTOMERS + "/" + id + "/permanent-deletion").then().statusCode(404);
    }

    @Test
    void only_a_secret_key_opens_the_door() {
        given().get(CUSTOMERS).then().statusCode(401);
        with("sk_nobody").get(CUSTOMERS).then().statusCode(401);
        with("x".repeat(10_000)).get(CUSTOMERS).then().statusCode(401);
        with(shops.publishableKey(shop, "https://bikes.example"))
                .get(CUSTOMERS)
                .then()
                .statusCode(403);
        server().header("Origin", "https://bikes.example").get(CUSTOMERS).then().statusCode(403);
    }

    @Test
    void customers_of_another_merchant_are_not_there() {
        var id = puts(VoucherifyCustomerJson.EXAMPLE).jsonPath().getString("id");
        var stranger = shops.secretKey(shops.open());

        with(stranger).get(CUSTOMERS + "/" + id).then().statusCode(404);
        with(stranger).get(CUSTOMERS + "/source_123").then().statusCode(404);
        with(stranger).body("{}").put(CUSTOMERS + "/" + id).then().statusCode(404);
        with(stranger).delete(CUSTOMERS + "/" + id).then().statusCode(404);
        with(stranger).get(CUSTOMERS).then().body("total", equalTo(0));
    }

    private Response puts(String customer) {
        return server().body(customer).post(CUSTOMERS);
    }

    private RequestSpecification server() {
        return with(key);
    }

    private static RequestSpecification with(String key) {
        return given().header("X-App-Id", "any").header("X-App-Token", key).contentType(ContentType.JSON);
    }

    private long people() {
        return shops.as(shop.merchantId(), () -> Person.count());
    }
}
