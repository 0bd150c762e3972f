package org.goodturn.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.event.EventSource;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PersonApiTest {

    private static final String LIST = "/api/v1/people";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    private ApiClient api;

    @BeforeEach
    void a_customer_a_visitor_and_somebody_without_an_address() {
        api = new ApiClient(shops.secretKey(shops.open()));
        tells("""
                {"event_name": "conversion", "data": {"email": "finn@example.org", "partner_conversion_id": "1001",
                 "cart_value": "99.90", "first_name": "Finn", "last_name": "Fischer", "locale": "de-AT", "color": "red"}}""");
        tells("""
                {"event_name": "registration", "data": {"email": "jo@example.org", "partner_user_id": "c-7"}}""");
        tells("""
                {"event_name": "visited", "data": {"partner_user_id": "c-8"}}""");
    }

    @Test
    void a_person_is_told_with_everything_that_was_said() {
        var list = api.gets(LIST + "?email=Finn@example.org");

        list.then()
                .statusCode(200)
                .body("data", hasSize(1), "next_cursor", equalTo(null))
                .body("data[0].person_id", startsWith("per_"))
                .body("data[0].email", equalTo("finn@example.org"))
                .body("data[0].first_name", equalTo("Finn"))
                .body("data[0].last_name", equalTo("Fischer"))
                .body("data[0].locale", equalTo("de-AT"))
                .body("data[0].partner_user_id", equalTo(null))
                .body("data[0].parameters.color", equalTo("red"))
                .body("data[0].customer_since", notNullValue());
        assertThat(list.jsonPath().getMap("data[0]"))
                .containsOnlyKeys(
                        "person_id",
                        "email",
                        "first_name",
                        "last_name",
                        "partner_user_id",
                        "locale",
                        "level",
                        "parameters",
                        "scopes",
                        "customer_since",
                        "created_at");
        var one = api.gets(LIST + "/{id}", list.jsonPath().getString("data[0].person_id"));
        assertThat(one.jsonPath().getMap("")).isEqualTo(list.jsonPath().getMap("data[0]"));
    }

    @ParameterizedTest
    @CsvSource({
        "email=, 3",
        "email=finn@example.org, 1",
        "email=nobody@example.org, 0",
        "partner_user_id=c-7, 1",
        "partner_user_id=c-8, 1",
        "partner_user_id=c-9, 0",
        "email=finn@example.org&partner_user_id=c-7, 0"
    })
    void a_filter_leaves_out_what_it_does_not_name(String filter, int rows) {
        api.gets(LIST + "?" + filter).then().statusCode(200).body("data", hasSize(rows));
    }

    @Test
    void what_changed_since_is_listed_alone() {
        var old = shops.open();
        var servers = new ApiClient(shops.secretKey(old));
        var monday = Instant.parse("2026-11-16T10:00:00Z");
        Stream.of("jo", "finn", "ada")
                .forEach(who -> past.tells(
                        old, "registration", EventSource.API, Map.of("email", who + "@example.org"), monday));
        var people = servers.gets(LIST).jsonPath().getList("data.person_id");
        var since = LIST + "?changed_since=" + Instant.now();
        servers.gets(LIST + "?changed_since=" + monday).then().body("data", hasSize(3));
        servers.gets(since).then().body("data", hasSize(0));

        servers.posts("/api/v1/events?wait=true", """
                {"event_name": "identify", "data": {"email": "jo@example.org", "color": "blue"}}""");
        servers.gets(since).then().body("data.email", equalTo(List.of("jo@example.org")));

        servers.posts(LIST + "/" + people.get(0) + "/merges", """
                {"person_id": "%s", "reason": "One person"}""".formatted(people.get(1)));
        servers.gets(since).then().body("data", hasSize(2));
    }

    @Test
    void a_list_is_paged_without_gaps_or_repeats() {
        var first = api.gets(LIST + "?limit=2").jsonPath();
        var second = api.gets(LIST + "?limit=2&cursor={c}", first.getString("next_cursor"))
                .jsonPath();

        var seen = new HashSet<>(first.getList("data.person_id"));
        seen.addAll(second.getList("data.person_id"));
        assertThat(first.getList("data")).hasSize(2);
        assertThat(seen).hasSize(3);
        assertThat(second.getString("next_cursor")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email=finn",
                "limit=0",
                "limit=101",
                "cursor=nonsense",
                "changed_since=yesterday",
                "changed_since=%2B1000000000-12-31T23:59:59Z",
                "changed_since=-999999999-01-01T00:00:00Z"
            })
    void a_wrong_filter_is_named(String query) {
        api.gets(LIST + "?" + query)
                .then()
                .statusCode(422)
                .body("fields", hasKey(query.substring(0, query.indexOf('='))));
    }

    @Test
    void another_merchant_sees_none() {
        new ApiClient(shops.secretKey(shops.open())).gets(LIST).then().body("data", hasSize(0));
    }

    private void tells(String event) {
        assertThat(api.posts("/api/v1/events?wait=true", event).statusCode()).isEqualTo(200);
    }
}
