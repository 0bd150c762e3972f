package org.goodturn.integration.segment.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.person.Scope;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.json.JsonText;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SegmentApiTest {

    private static final String PAGE = "https://bikes.example";
    private static final String TRACK =
            "{\"type\": \"track\", \"userId\": \"u-1\", \"event\": \"Login\", \"messageId\": \"m-1\"}";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private String key;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        key = shops.secretKey(shop);
    }

    @ParameterizedTest
    @CsvSource({
        "identify, identify",
        "track, Login",
        "page, page",
        "screen, screen",
        "group, group",
        "alias, alias",
        "i, identify",
        "t, Login",
        "p, page",
        "s, screen",
        "g, group",
        "a, alias"
    })
    void every_address_takes_its_type_of_message(String call, String name) {
        server().body("{\"userId\": \"u-1\", \"event\": \"Login\"}")
                .post("/v1/" + call)
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(names()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"batch", "batch/", "import", "import/", "b"})
    void batches_are_taken_and_each_message_counts_once(String call) {
        var batch = "{\"batch\": [" + TRACK
                + ", {\"type\": \"identify\", \"userId\": \"u-1\", \"messageId\": \"m-2\"}, " + TRACK + "]}";

        server().body(batch).post("/v1/" + call).then().statusCode(200).body("taken", equalTo(3));
        server().body(batch).post("/v1/" + call).then().statusCode(200);

        assertThat(names()).containsExactlyInAnyOrder("Login", "identify");
    }

    @Test
    void the_write_key_may_stand_in_four_places() {
        var basic = given().auth().preemptive().basic(key, "").contentType(ContentType.JSON);
        var bearer = given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
        var bodyAlone = given().contentType("application/json; charset=UTF-8");
        var ofAnotherScheme =
                given().header("Authorization", "Bearer segment-token").contentType(ContentType.JSON);

        assertThat(List.of(
                        basic.body(TRACK).post("/v1/track").statusCode(),
                        bearer.body(TRACK).post("/v1/track").statusCode(),
                        bodyAlone
                                .body("{\"batch\": [" + TRACK + "], \"writeKey\": \"" + key + "\"}")
                                .post("/v1/import/")
                                .statusCode(),
                        ofAnotherScheme
                                .body("{\"writeKey\": \"" + key + "\", \"batch\": [" + TRACK + "]}")
                                .post("/v1/batch")
                                .statusCode()))
                .containsOnly(200);
        assertThat(names()).hasSize(1);
    }

    @Test
    void without_a_key_nothing_is_taken() {
        given().contentType(ContentType.JSON)
                .body(TRACK)
                .post("/v1/track")
                .then()
                .statusCode(401)
                .body("code", equalTo("missing_key"), "message", notNullValue(), "status", equalTo(401));
        given().auth()
                .preemptive()
                .basic("sk_nobody", "")
                .body(TRACK)
                .post("/v1/track")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic %%%")
                .body(TRACK)
                .post("/v1/track")
                .then()
                .statusCode(401);
        server().header("Origin", PAGE).body(TRACK).post("/v1/track").then().statusCode(403);
    }

    @Test
    void segments_script_in_a_page_makes_claims() {
        var publishable = shops.publishableKey(shop, PAGE);
        var body = "{\"type\": \"track\", \"anonymousId\": \"a\", \"event\": \"conversion\", \"writeKey\": \""
                + publishable + "\"}";

        given().header("Origin", PAGE)
                .contentType("text/plain")
                .body(body)
                .post("/v1/t")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PAGE);
        given().header("Origin", "https://evil.example")
                .contentType("text/plain")
                .body(body)
                .post("/v1/t")
                .then()
                .statusCode(403);

        assertThat(shops.as(
                        shop.merchantId(),
                        () -> Event.<Event>listAll().getFirst().source()))
                .isEqualTo(EventSource.BROWSER);
    }

    @Test
    void a_server_says_when_it_happened_and_a_page_does_not() {
        var message = """
                {"type": "track", "userId": "u-1", "event": "claimed", "timestamp": "2026-01-05T10:00:00Z",
                 "writeKey": "%s"}""";
        given().header("Origin", PAGE)
                .contentType("text/plain")
                .body(message.formatted(shops.publishableKey(shop, PAGE)))
                .post("/v1/t")
                .then()
                .statusCode(200);
        server().body(message.formatted(key)).post("/v1/t").then().statusCode(200);

        var events = shops.as(shop.merchantId(), () -> Event.<Event>list("order by id"));
        assertThat(events.getFirst().eventTime()).isEqualTo(events.getFirst().receivedAt());
        assertThat(events.getLast().eventTime()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void a_page_that_claims_without_end_is_asked_to_slow_down_and_a_server_is_not() {
        var key = shops.publishableKey(shop, PAGE);
        var claims = IntStream.range(0, 300)
                .mapToObj(i -> "{\"type\": \"track\", \"event\": \"claimed\", \"userId\": \"f-" + i + "\"}")
                .collect(Collectors.joining(",", "\"batch\": [", "]"));

        given().header("Origin", PAGE)
                .contentType("text/plain")
                .body("{\"writeKey\": \"" + key + "\", " + claims + "}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("taken", lessThan(250), "refused.code", hasItem("too_many_requests"));
        assertThat(names()).hasSizeBetween(200, 250);
        server().body("{" + claims + "}").post("/v1/batch").then().body("taken", equalTo(300));
    }

    @Test
    void identify_fills_the_profile_and_keeps_types() {
        server().body("""
                        {"type": "identify", "userId": "u-1", "traits":
                          {"email": "jake@example.org", "firstName": "Jake", "age": 25, "existingCustomer": true, "first_time_shopper": true}}""").post("/v1/identify").then().statusCode(200);
        server().body("""
                        {"type": "track", "userId": "u-1", "event": "Audience Exited", "properties": {"audience_key": "first_time_shopper"},
                         "context": {"traits": {"email": "jake@example.org"}}}""").post("/v1/track").then().statusCode(200);

        var jake = processed(
                2, () -> Person.<Person>find("email", "jake@example.org").<Person>firstResult());
        assertThat(jake.partnerUserId()).isEqualTo("u-1");
        assertThat(jake.firstName()).isEqualTo("Jake");
        assertThat(jake.parameters())
                .containsEntry("age", 25)
                .containsEntry("existingCustomer", true)
                .containsEntry("first_time_shopper", false);
    }

    @Test
    void a_friend_who_came_by_e_mail_is_known_by_user_id_within_the_same_batch() {
        shops.claims(shop, "jake@example.org", shops.advocate(shop, "maria@example.com"));

        server().body("""
                        {"batch": [
                          {"type": "identify", "userId": "u-1", "traits": {"email": "jake@example.org"}},
                          {"type": "track", "userId": "u-1", "event": "conversion", "properties": {"partner_conversion_id": "1", "cart_value": "99.99"}}]}""").post("/v1/batch").then().statusCode(200);

        var states = processed(
                3,
                () -> Referral.<Referral>listAll().stream().map(Referral::state).toList());
        assertThat(states).containsExactly(ReferralState.APPROVED);
    }

    @Test
    void a_refund_of_a_part_takes_back_a_part() {
        shops.claims(shop, "jake@example.org", shops.advocate(shop, "maria@example.com"));
        server().body("""
                        {"batch": [
                          {"type": "track", "userId": "u-1", "event": "conversion", "context": {"traits": {"email": "jake@example.org"}},
                           "properties": {"order_id": "1", "total": 100, "currency": "eur"}},
                          {"type": "track", "userId": "u-1", "event": "order_refunded", "timestamp": "2026-01-05 10:00:00",
                           "properties": {"order_id": "1", "total": 10.100000000000001, "refund_id": "r1"}},
                          {"type": "track", "userId": "u-1", "event": "order_refunded", "timestamp": "2026-01-05 11:00:00",
                           "properties": {"order_id": "1", "value": 10, "refundId": "r1"}}]}""").post("/v1/batch").then().statusCode(200).body("taken", equalTo(3));

        var refunds = processed(4, () -> Event.<Event>list("name", "order_refunded").stream()
                .map(event -> EventResult.of(event).orElseThrow())
                .toList());
        assertThat(refunds)
                .extracting(EventResult::state)
                .containsExactlyInAnyOrder(EventResult.State.PROCESSED, EventResult.State.DUPLICATE);
        assertThat(refunds.stream().map(EventResult::findings).toList().toString())
                .contains("reward.reduced")
                .doesNotContain("reward.revoked");
    }

    @Test
    void a_trait_may_be_called_as_segment_is() {
        server().body("{\"userId\": \"u-1\", \"traits\": {\"segment\": \"gold\"}}")
                .post("/v1/identify")
                .then()
                .statusCode(200);

        var parameters = processed(1, () -> Person.<Person>listAll().getFirst().parameters());
        assertThat(parameters).containsEntry("segment", "gold").doesNotContainKey("segment_message");
    }

    @Test
    void traits_that_are_called_as_fields_of_events_are_traits_and_refuse_nothing() {
        server().body("""
                        {"userId": "u-1", "traits": {"email": "zoe@example.org", "currency": "dollars", "cart_value": ["x"],
                          "coupon_code": 7, "parameter_scope": "PUBLIC", "consent": true}}""").post("/v1/identify").then().statusCode(200);
        server().body("{\"userId\": \"u-1\", \"traits\": {\"currency\": \"euros\"}}")
                .post("/v1/identify")
                .then()
                .statusCode(200);

        var zoe = processed(2, () -> Person.<Person>listAll().getFirst());
        assertThat(zoe.parameters())
                .containsEntry("currency", "euros")
                .containsEntry("cart_value", List.of("x"))
                .containsEntry("coupon_code", 7)
                .containsEntry("parameter_scope", "PUBLIC")
                .containsEntry("consent", true);
        assertThat(zoe.parameters(Scope.PUBLIC)).isEmpty();
    }

    @Test
    void what_was_so_last_of_such_a_trait_stays_when_what_was_before_comes_later() {
        var told = "{\"userId\": \"u-1\", \"traits\": {\"currency\": \"%s\"}, \"timestamp\": \"2026-01-0%d\"}";
        server().body(told.formatted("EUR", 5)).post("/v1/identify").then().statusCode(200);
        processed(1, () -> null);
        server().body(told.formatted("CHF", 2)).post("/v1/identify").then().statusCode(200);

        var parameters = processed(2, () -> Person.<Person>listAll().getFirst().parameters());
        assertThat(parameters).containsEntry("currency", "EUR");
    }

    @Test
    void what_somebody_did_says_nothing_of_who_they_are_nor_of_whom_they_name() {
        server().body("{\"userId\": \"dora\", \"traits\": {\"email\": \"dora@example.org\", \"firstName\": \"Dora\"}}")
                .post("/v1/identify");
        processed(1, () -> null);
        server().body("""
                        {"userId": "carl", "event": "Invite Sent", "properties": {"email": "dora@example.org",
                          "first_name": "Friend", "partner_user_id": "other", "is_gift": true, "price": 5, "list": [1]}}""").post("/v1/track").then().statusCode(200);
        server().body("""
                        {"userId": "carl", "event": "conversion", "properties": {"partner_conversion_id": "1",
                          "cart_value": "9.90", "is_gift": true}}""").post("/v1/track").then().statusCode(200);

        var people = processed(3, () -> Person.<Person>list("order by id"));
        assertThat(people).extracting(Person::partnerUserId).containsExactly("dora", "carl");
        assertThat(people).extracting(Person::firstName).containsExactly("Dora", null);
        assertThat(people.getLast().parameters()).isEmpty();
    }

    @Test
    void what_means_nothing_here_may_say_anything_by_the_names_of_our_fields() {
        server().body("""
                        {"batch": [
                          {"type": "track", "userId": "u-1", "event": "Deposit Completed", "properties": {"currency": "USDT", "cart_value": 5}},
                          {"type": "track", "userId": "u-1", "event": "Cart Viewed", "properties": {"coupon_code": ["A", "B"]}},
                          {"type": "track", "anonymousId": "a-1", "event": "Call Ended", "properties": {"network": {"carrier": "T"}, "email": "-"}}]}""").post("/v1/batch").then().statusCode(200).body("taken", equalTo(3), "refused", nullValue());

        var deposit = processed(
                3, () -> Event.<Event>find("name", "Deposit Completed").<Event>firstResult());
        assertThat(deposit.data().json().path("cart_value").asText()).isEqualTo("5");
        assertThat(deposit.data().json().path("segment_message").path("properties"))
                .hasToString("{\"currency\":\"USDT\"}");
    }

    @Test
    void somebody_may_have_as_many_traits_as_fit_into_a_message() {
        var traits =
                IntStream.range(0, 300).mapToObj(i -> "\"t" + i + "\": " + i).collect(Collectors.joining(","));

        server().body("{\"userId\": \"u-1\", \"traits\": {" + traits + "}}")
                .post("/v1/identify")
                .then()
                .statusCode(200);

        assertThat(processed(1, () -> Person.<Person>listAll().getFirst().parameters()))
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"event\": \"x\", \"properties\": {\"segment_message\": \"x\", \"email\": \"dora@example.org\"}",
                "\"event\": \"conversion\", \"properties\": {\"segment_message\": [1]}",
                "\"type\": \"identify\", \"traits\": {\"segment_message\": 7, \"currency\": \"x\"}",
                "\"type\": \"identify\", \"traits\": {\"segment_message\": {\"traits\": {\"plan\": \"forged\"}}}",
                "\"event\": \"Audience Entered\", \"properties\": {\"audience_key\": \"segment_message\"}"
            })
    void no_message_says_what_we_say_of_messages(String message) {
        var typed = message.contains("\"type\"") ? message : "\"type\": \"track\", " + message;
        server().body("{\"batch\": [{\"userId\": \"u-1\", " + typed + "}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));

        var parameters = processed(1, () -> Person.<Person>listAll().getFirst().parameters());
        assertThat(parameters).doesNotContainKeys("segment_message", "plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deletion_requested", "$deletion_requested"})
    void no_name_of_what_somebody_did_forgets_them(String event) {
        server().body("{\"userId\": \"u-1\", \"traits\": {\"email\": \"zoe@example.org\"}}")
                .post("/v1/identify");
        server().body("{\"userId\": \"u-1\", \"event\": \"" + event + "\"}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(processed(2, () -> Person.<Person>listAll().getFirst()).isErased())
                .isFalse();
        assertThat(names()).containsExactlyInAnyOrder("identify", "track");
    }

    @Test
    void lists_and_objects_among_traits_are_kept_with_their_type() {
        server().body("""
                        {"userId": "u-1", "traits": {"tags": ["gold", 7, true, null],
                          "company": {"name": "Initech", "employees": 12.50, "offices": [{"city": "Rome"}]},
                          "products": [{"sku": "b-1"}], "group": {"id": 1}}}""").post("/v1/identify").then().statusCode(200);
        server().body("{\"userId\": \"u-1\", \"groupId\": \"g-1\", \"traits\": {\"name\": \"Initech\"}}")
                .post("/v1/group")
                .then()
                .statusCode(200);

        var parameters = processed(2, () -> Person.<Person>listAll().getFirst().parameters());
        assertThat(JsonText.of(parameters.get("tags"))).isEqualTo("[\"gold\",7,true,null]");
        assertThat(parameters)
                .containsEntry(
                        "company",
                        Map.of(
                                "name",
                                "Initech",
                                "employees",
                                new BigDecimal("12.50"),
                                "offices",
                                List.of(Map.of("city", "Rome"))));
        assertThat(JsonText.of(parameters.get("group"))).isEqualTo("{\"id\":1}");
        assertThat(parameters).doesNotContainKeys("products", "segment_message");
    }

    @Test
    void a_message_without_id_that_says_when_counts_once() {
        var message =
                "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"x\", \"timestamp\": \"2026-01-05T10:00:00Z\", \"sentAt\": \"%s\"}";

        server().body(message.formatted("2026-01-05T10:00:01Z")).post("/v1/track");
        server().body(message.formatted("2026-01-05T10:00:09Z")).post("/v1/track");

        assertThat(names()).hasSize(1);
    }

    @Test
    void registrations_and_orders_count_once_by_their_own_ids() {
        server().body("""
                        {"batch": [
                          {"type": "track", "userId": "u-1", "event": "registration", "properties": {"email": "jake@example.org"}},
                          {"type": "track", "userId": "u-1", "event": "registration", "properties": {"email": "jake@example.org"}},
                          {"type": "track", "userId": "u-1", "event": "conversion", "properties": {"partner_conversion_id": "1", "cart_value": "99.99"}},
                          {"type": "track", "userId": "u-1", "event": "conversion", "properties": {"partner_conversion_id": "1", "cart_value": "99.99"}},
                          {"type": "track", "userId": "u-1", "event": "conversion", "properties": {"partner_conversion_id": "2", "cart_value": 5}}]}""").post("/v1/batch").then().statusCode(200);

        var states = processed(5, () -> EventResult.<EventResult>listAll().stream()
                .map(EventResult::state)
                .toList());
        assertThat(states).filteredOn(EventResult.State.DUPLICATE::equals).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import | {\"type\": \"delete\", \"userId\": \"u-1\", \"timestamp\": \"2026-11-21T10:00:00Z\"}",
                "import | {\"type\": \"delete\", \"channel\": \"server\", \"messageId\": \"m\", \"projectId\": \"p\", \"userId\": \"u-1\", \"receivedAt\": \"2026-11-21T10:00:00Z\", \"timestamp\": \"2026-11-21T10:00:00Z\"}",
                "delete | {\"userId\": \"u-1\"}",
            })
    void requests_to_delete_somebody_are_accepted_in_every_form(String call, String body) {
        server().body(body).post("/v1/" + call).then().statusCode(202);

        assertThat(names()).containsExactly("deletion_requested");
    }

    @Test
    void an_unknown_type_is_not_implemented() {
        server().body("{\"type\": \"video\", \"userId\": \"u-1\"}")
                .post("/v1/track")
                .then()
                .statusCode(501)
                .body("code", equalTo("unsupported_type"));
    }

    @Test
    void in_a_batch_a_wrong_message_keeps_no_other_out() {
        server().body(
                        "{\"batch\": [" + TRACK
                                + ", {\"type\": \"video\", \"userId\": \"u\"}, 7, {\"type\": \"identify\", \"userId\": \"u\", \"traits\": {\"email\": \"nobody\"}}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body(
                        "taken",
                        equalTo(1),
                        "refused.index",
                        equalTo(List.of(1, 2, 3)),
                        "refused[2].fields",
                        hasKey("traits.email"));

        assertThat(names()).containsExactly("Login");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "track | {",
                "track | 7",
                "batch | {}",
                "batch | {\"batch\": {}}",
                "track | {\"type\": \"track\", \"userId\": \"u\"}",
                "track | {\"type\": \"track\", \"event\": \"x\"}",
                "track | {\"type\": \"track\", \"event\": \"x\", \"userId\": \"u\", \"timestamp\": \"soon\"}",
                "identify | {\"userId\": \"u\", \"traits\": {\"email\": \"nobody\"}}",
                "identify | {\"userId\": \"u\", \"traits\": {\"first_name\": {}}}",
                "identify | {\"userId\": \"u\", \"userId\": \"v\"}",
            })
    void what_cannot_be_understood_is_a_400_which_clients_do_not_repeat(String call, String body) {
        server().body(body).post("/v1/" + call).then().statusCode(400);

        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"identify\", \"traits\": {\"email\": \"nobody\"} | traits.email",
                "\"type\": \"identify\", \"traits\": {\"firstName\": {}} | traits.firstName",
                "\"type\": \"identify\", \"traits\": [] | traits",
                "\"type\": \"track\", \"event\": \"x\", \"properties\": \"many\" | properties",
                "\"type\": \"track\", \"event\": \"conversion\", \"properties\": {\"revenue\": \"$12\"} | properties.revenue",
                "\"type\": \"track\", \"event\": \"conversion\", \"properties\": {\"currency\": \"EURO\"} | properties.currency",
                "\"type\": \"track\", \"event\": \"x\", \"properties\": {\"coupon_code\": \"a\\u0000\"} | properties.coupon_code",
                "\"type\": \"track\", \"event\": \"x\", \"context\": {\"traits\": {\"email\": \"nobody\"}} | context.traits.email",
                "\"type\": \"track\", \"event\": \"a\\u0000\" | event",
                "\"type\": \"track\", \"event\": \"x\", \"timestamp\": \"1999-01-01T00:00:00Z\" | timestamp",
            })
    void what_is_wrong_is_called_as_it_was_sent(String message, String field) {
        server().body("{\"userId\": \"u\", " + message + "}")
                .post("/v1/import")
                .then()
                .statusCode(400)
                .body("fields.keySet()", contains(field));

        assertThat(names()).isEmpty();
    }

    @Test
    void an_id_is_called_as_it_was_sent() {
        server().body("{\"userId\": \"" + "u".repeat(201) + "\", \"event\": \"x\"}")
                .post("/v1/track")
                .then()
                .statusCode(400)
                .body("fields.keySet()", contains("userId"));
    }

    @Test
    void any_letters_may_stand_in_the_id_of_a_message() {
        for (var id : List.of("order 1", "order 1", "order 2", "größe", "größe")) {
            server().body(TRACK.replace("m-1", id)).post("/v1/track").then().statusCode(200);
        }

        assertThat(names()).hasSize(3);
    }

    @Test
    void a_message_that_is_too_long_keeps_no_other_out() {
        var tooLong = "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"x\", \"properties\": {\"a\": \""
                + "ü".repeat(16_500) + "\"}}";

        server().body("{\"batch\": [" + tooLong + ", " + TRACK + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1), "refused[0].code", equalTo("too_large"));

        assertThat(names()).containsExactly("Login");
    }

    @Test
    void a_message_that_is_too_deep_keeps_no_other_out() {
        var tooDeep = "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"x\", \"properties\": {\"list\": "
                + "[".repeat(40) + "]".repeat(40) + "}}";

        server().body("{\"batch\": [" + tooDeep + ", " + TRACK + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1), "refused[0].fields", hasKey("properties.list"));
    }

    /** As the current script of Segment does, which sends its key as user of basic authentication. */
    @Test
    void a_browser_may_ask_first() {
        given().header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/t")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", PAGE)
                .auth()
                .preemptive()
                .basic(shops.publishableKey(shop, PAGE), "")
                .contentType(ContentType.JSON)
                .body(TRACK)
                .post("/v1/t")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PAGE);
        given().header("Origin", "https://evil.example")
                .auth()
                .preemptive()
                .basic(shops.publishableKey(shop, PAGE), "")
                .contentType(ContentType.JSON)
                .body(TRACK)
                .post("/v1/t")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void sizes_are_those_of_segment() {
        var long1 = "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"x\", \"properties\": {\"a\": \""
                + "y".repeat(33_000) + "\"}}";
        var one = "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"x\",\"messageId\":\"same\"}";
        var full = String.join(",", Collections.nCopies(2_500, one));
        var longest = "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"x\"" + " ".repeat(600 * 1024) + "}";

        for (var body : List.of(long1, "{\"batch\": [" + full + "," + one + "]}", longest)) {
            server().body(body).post("/v1/batch").then().statusCode(400);
        }
        server().body("{\"batch\": [" + full + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2_500));
    }

    @Test
    void a_signature_must_be_right_when_there_is_one() {
        var signature = SegmentSignature.of(key, TRACK.getBytes(StandardCharsets.UTF_8));

        signed(signature, TRACK).then().statusCode(200);
        signed(signature, TRACK.replace("Login", "Logout"))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_signature"));
        signed("", TRACK).then().statusCode(401);
        signed(SegmentSignature.of("sk_other", TRACK.getBytes(StandardCharsets.UTF_8)), TRACK)
                .then()
                .statusCode(401);
    }

    @Test
    void the_signature_of_several_messages_is_that_of_the_first() {
        var first = "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"x\"}";

        signed(SegmentSignature.of(key, first.getBytes(StandardCharsets.UTF_8)), "[ " + first + ", " + TRACK + "]")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2));
    }

    private Response signed(String signature, String body) {
        return server().header("X-Signature", signature).body(body).post("/v1/import");
    }

    private RequestSpecification server() {
        return given().auth().preemptive().basic(key, "").contentType(ContentType.JSON);
    }

    private List<String> names() {
        return shops.as(
                shop.merchantId(),
                () -> Event.<Event>listAll().stream().map(Event::name).toList());
    }

    private <T> T processed(int events, java.util.function.Supplier<T> look) {
        Eventually.get(() -> shops.as(shop.merchantId(), () -> EventResult.count()), count -> count == events);
        return shops.as(shop.merchantId(), look);
    }
}
