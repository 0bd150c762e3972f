package org.goodturn.integration.voucherify.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.integration.voucherify.AsyncAction;
import org.goodturn.integration.voucherify.AsyncActions;
import org.goodturn.person.Person;
import org.goodturn.shared.job.Jobs;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Voucherify's clients tell of many customers at once. */
@QuarkusTest
class VoucherifyManyApiTest {

    private static final String CUSTOMERS = "/v1/customers";
    private static final String BULK = CUSTOMERS + "/bulk/async";
    private static final String METADATA = CUSTOMERS + "/metadata/async";
    private static final String ACTIONS = "/v1/async-actions";

    @Inject
    BikeShop shops;

    @Inject
    AsyncActions actions;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void each_customer_is_taken_or_refused_alone() {
        api.posts(CUSTOMERS, "{\"source_id\": \"c-1\", \"name\": \"Bob\"}");

        var done = done(api.posts(BULK, """
                [{"source_id": "c-1", "email": "bob@example.org"}, {"source_id": "c-2", "email": "nobody"},
                 {"source_id": "c-3", "description": "a\\u0000b"}, {"name": "Nobody"}, {"source_id": "c-4", "metadata": {"vip": true, "word": "süß"}},
                 {"source_id": "c-1", "email": "a b@c"}]"""));

        assertThat(done.getString("type")).isEqualTo("CUSTOMERS_UPDATE");
        assertThat(done.getString("operation_status")).isEqualTo("FAILED");
        assertThat(done.getInt("progress")).isEqualTo(100);
        assertThat(done.getList("result.results.row")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(done.getList("result.results.source_id")).containsExactly("c-1", "c-2", "c-3", null, "c-4", "c-1");
        assertThat(done.getList("result.results.found")).containsExactly(true, null, null, null, false, null);
        assertThat(done.getList("result.results.updated")).containsExactly(true, false, false, false, true, false);
        assertThat(done.getString("result.results[1].key")).isEqualTo("invalid_field");
        assertThat(done.getString("result.results[1].details")).startsWith("email: ");
        assertThat(done.getString("result.results[2].details")).startsWith("description: ");
        assertThat(done.getString("result.results[3].details")).startsWith("source_id: ");
        assertThat(done.getString("result.results[5].details")).startsWith("email: ");
        assertThat(done.getInt("result.done_count")).isEqualTo(2);
        assertThat(done.getInt("result.failed_count")).isEqualTo(4);
        api.gets(CUSTOMERS + "/c-1").then().body("email", equalTo("bob@example.org"), "name", equalTo("Bob"));
        api.gets(CUSTOMERS + "/c-4").then().body("metadata.vip", equalTo(true), "metadata.word", equalTo("süß"));
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void the_same_again_is_the_same_people_and_what_is_said_later_holds() {
        var first = api.posts(BULK, customers(100, "\"name\": \"First\""));
        var again = api.posts(BULK, customers(10, "\"name\": \"First\""));
        var later = api.posts(BULK, customers(2, "\"name\": \"Later\""));

        assertThat(done(later).getString("operation_status")).isEqualTo("SUCCESS");
        assertThat(done(first).getList("result.results.found")).containsOnly(false);
        assertThat(done(again).getList("result.results.found")).hasSize(10).containsOnly(true);
        assertThat(people()).isEqualTo(100);
        api.gets(CUSTOMERS + "/c-1").then().body("name", equalTo("Later"));
        api.gets(CUSTOMERS + "/c-3").then().body("name", equalTo("First"));
    }

    @Test
    void metadata_is_added_to_all_of_them() {
        api.posts(CUSTOMERS, "{\"source_id\": \"c-1\", \"metadata\": {\"lang\": \"en\"}}");

        var done = done(api.posts(
                METADATA, "{\"source_ids\": [\"c-1\", \"c-2\"], \"metadata\": {\"vip\": true, \"n\": 1.50}}"));

        assertThat(done.getString("type")).isEqualTo("CUSTOMERS_METADATA_UPDATE");
        assertThat(done.getList("result.results.found")).containsExactly(true, false);
        api.gets(CUSTOMERS + "/c-1").then().body("metadata.lang", equalTo("en"), "metadata.vip", equalTo(true));
        api.gets(CUSTOMERS + "/c-2").then().body("metadata.vip", equalTo(true));
    }

    @Test
    void metadata_is_as_large_as_with_one_customer_however_many_are_named() {
        var ids = IntStream.range(0, 100)
                .mapToObj(number -> "\"" + number + "-" + "c".repeat(80) + "\"")
                .collect(Collectors.joining(","));
        var told = "{\"source_ids\": [%s], \"metadata\": {\"story\": \"%s\"}}";

        api.posts(METADATA, told.formatted(ids, "x".repeat(30_000))).then().statusCode(202);
        api.posts(METADATA, told.formatted(ids, "x".repeat(33_000)))
                .then()
                .statusCode(413)
                .body("key", equalTo("too_large"));
    }

    @Test
    void a_customer_of_two_ids_is_told_of_by_either() {
        api.posts(CUSTOMERS, "{\"source_id\": \"c-1\", \"email\": \"bob@example.org\"}");
        api.posts(
                "/api/v1/events?wait=true",
                "{\"event_name\": \"alias\", \"data\": {\"partner_user_id\": \"c-2\", \"previous_partner_user_id\": \"c-1\"}}");

        var done = done(api.posts(BULK, "[{\"source_id\": \"c-2\", \"email\": \"bob@example.org\"}]"));

        assertThat(done.getString("operation_status")).isEqualTo("SUCCESS");
    }

    @Test
    void a_table_of_customers_is_taken() {
        var done = done(uploads("""
                Source_id,NAME,Email,Address_City,Size
                c-1,"Smith, Bob",bob@example.org,Rome,42
                c-2,Eve,nobody,,
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(done.getString("type")).isEqualTo("CUSTOMERS_IMPORT");
        assertThat(done.getList("result.results.updated")).containsExactly(true, false);
        assertThat(done.getString("result.results[1].details")).startsWith("email: ");
        api.gets(CUSTOMERS + "/c-1")
                .then()
                .body("name", equalTo("Smith, Bob"), "address.city", equalTo("Rome"), "metadata.Size", equalTo("42"));
    }

    @Test
    void what_is_no_table_is_refused() {
        uploads("Name\nBob\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("details", startsWith("file: "));
        uploads("Source_id\nB\u00fc\n".getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(422)
                .body("fields.file", equalTo("a table in UTF-8"));
        uploads(new byte[512 * 1024]).then().statusCode(413).body("key", equalTo("too_large"));
        keyed().multiPart("people", "people.csv", "Source_id\nc-1\n".getBytes(StandardCharsets.UTF_8))
                .post(CUSTOMERS + "/importCSV")
                .then()
                .statusCode(422)
                .body("fields", hasKey("file"));
        keyed().contentType("text/csv")
                .body("Source_id\nc-1\n")
                .post(CUSTOMERS + "/importCSV")
                .then()
                .statusCode(422)
                .body("fields", hasKey("file"));
        assertThat(people()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "7", "null", "{\"customers\": []}"})
    void customers_are_a_list(String body) {
        api.posts(BULK, body).then().statusCode(422).body("details", equalTo("body: a list of 1 to 100 customers"));
    }

    @Test
    void more_than_a_hundred_are_told_of_in_parts() {
        api.posts(BULK, customers(101, "\"name\": \"Bob\""))
                .then()
                .statusCode(422)
                .body("code", equalTo(422), "key", equalTo("invalid_field"))
                .body("details", equalTo("body: at most 100 customers; these are 101"));
        api.posts(BULK, "[{\"source_id\": \"c-1\"}, 7]").then().statusCode(422).body("details", startsWith("[1]: "));
        api.posts(BULK, "[{").then().statusCode(400).body("key", equalTo("malformed_json"));
        api.posts(BULK, "[\"" + "x".repeat(1024 * 1024) + "\"]").then().statusCode(413);
        api.gets(ACTIONS).then().body("async_actions.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | source_ids",
                "{\"source_ids\": [], \"metadata\": {\"a\": 1}} | source_ids",
                "{\"source_ids\": [7], \"metadata\": {\"a\": 1}} | source_ids",
                "{\"source_ids\": [\" \"], \"metadata\": {\"a\": 1}} | source_ids",
                "{\"source_ids\": \"c-1\", \"metadata\": {\"a\": 1}} | source_ids",
                "{\"source_ids\": [\"c-1\"]} | metadata",
                "{\"source_ids\": [\"c-1\"], \"metadata\": {}} | metadata",
                "{\"source_ids\": [\"c-1\"], \"metadata\": [1]} | metadata",
                "[] | body",
            })
    void metadata_of_the_wrong_shape_is_refused(String body, String field) {
        api.posts(METADATA, body).then().statusCode(422).body("fields", hasKey(field));
    }

    @Test
    void actions_are_listed_newest_first_and_of_other_merchants_there_is_none() {
        var first = name(api.posts(BULK, customers(1, "\"name\": \"Bob\"")));
        var second = name(api.posts(BULK, customers(1, "\"name\": \"Bob\"")));
        var stranger = new ApiClient(shops.secretKey(shops.open()));

        api.gets(ACTIONS)
                .then()
                .body("object", equalTo("list"), "data_ref", equalTo("async_actions"))
                .body("async_actions.id", contains(second, first), "async_actions[0]", not(hasKey("result")));
        api.gets(ACTIONS + "?limit=1").then().body("async_actions.id", contains(second));
        api.gets(ACTIONS + "?end_date=2020-01-01").then().body("async_actions.size()", equalTo(0));
        api.gets(ACTIONS + "?end_date=soon").then().statusCode(422).body("fields", hasKey("end_date"));
        api.gets(ACTIONS + "?limit=101").then().statusCode(422).body("key", equalTo("invalid_field"));
        stranger.gets(ACTIONS).then().body("async_actions.size()", equalTo(0));
        stranger.gets(ACTIONS + "/" + first).then().statusCode(404).body("key", equalTo("not_found"));
        given().get(ACTIONS).then().statusCode(401).body("code", equalTo(401), "key", equalTo("missing_key"));
        given().contentType(ContentType.JSON).post(BULK).then().statusCode(401);
        given().multiPart("file", "people.csv", new byte[10])
                .post(CUSTOMERS + "/importCSV")
                .then()
                .statusCode(401);
    }

    @Test
    void whoever_is_forgotten_is_named_no_more_and_not_told_of_again() {
        var known = done(api.posts(BULK, customers(1, "\"email\": \"bob@example.org\"")));
        var waiting = begins(JsonNodeFactory.instance.objectNode().put("source_id", "c-1"));
        api.gets(ACTIONS + "/" + waiting.publicId())
                .then()
                .body("status", equalTo("ENQUEUED"), "operation_status", equalTo("UNKNOWN"))
                .body("progress", equalTo(0), "result.results.size()", equalTo(0));

        api.deletes(CUSTOMERS + "/c-1");
        shops.as(shop.merchantId(), () -> {
            jobs.at(clock.instant(), VoucherifyTelling.NAME, waiting.id());
            return true;
        });

        assertThat(done(waiting.publicId()).getString("result.results[0].key")).isEqualTo("forgotten");
        api.gets(ACTIONS + "/" + known.getString("id"))
                .then()
                .body("result.results[0].source_id", nullValue(), "result.results[0].updated", equalTo(true));
        api.gets(CUSTOMERS).then().body("total", equalTo(0));
    }

    @Test
    void nothing_that_was_sent_is_kept_when_it_is_done_and_the_rest_goes_some_days_later() throws SQLException {
        var done = done(api.posts(BULK, "[{\"source_id\": \"c-1\", \"name\": \"Bob\"}, {\"email\": \"nobody\"}]"));

        assertThat(numbers("select count(*) from async_action_row where told is null and email is null"))
                .isEqualTo(2);
        assertThat(numbers("select count(*) from async_action_row")).isEqualTo(2);
        change("update scheduled_tasks set execution_time = now() where task_name = 'forget-async-action'"
                + " and execution_time > now() + interval '6 days' and task_instance like '" + shop.merchantId()
                + ":%'");
        Eventually.get(() -> api.gets(ACTIONS + "/" + done.getString("id")).statusCode(), status -> status == 404);
        assertThat(numbers("select count(*) from async_action_row")).isZero();
    }

    @Test
    void only_so_many_are_under_way() {
        IntStream.range(0, 100)
                .forEach(i -> begins(JsonNodeFactory.instance.objectNode().put("source_id", "c-1")));

        api.posts(BULK, customers(1, "\"name\": \"Bob\""))
                .then()
                .statusCode(429)
                .header("Retry-After", "5")
                .body("key", equalTo("too_many_requests"));
    }

    /** Kept, with nobody who does it. */
    private AsyncAction begins(ObjectNode customer) {
        return shops.as(
                shop.merchantId(),
                () -> actions.begin(AsyncAction.Kind.CUSTOMERS_UPDATE, List.of(customer), "test", clock.instant()));
    }

    private Response uploads(byte[] table) {
        return keyed().multiPart("file", "people.csv", table).post(CUSTOMERS + "/importCSV");
    }

    private RequestSpecification keyed() {
        return given().header("X-App-Id", "any").header("X-App-Token", api.key());
    }

    private JsonPath done(Response begun) {
        return done(name(begun));
    }

    private JsonPath done(String action) {
        return Eventually.get(
                () -> api.gets(ACTIONS + "/" + action).jsonPath(), told -> "DONE".equals(told.getString("status")));
    }

    private static String name(Response begun) {
        return begun.then().statusCode(202).extract().jsonPath().getString("async_action_id");
    }

    private static String customers(int many, String field) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> "{\"source_id\": \"c-" + i + "\", " + field + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private long people() {
        return shops.as(shop.merchantId(), () -> Person.count());
    }

    private long numbers(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        sql + (sql.contains("where") ? " and" : " where") + " merchant_id = " + shop.merchantId())) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
