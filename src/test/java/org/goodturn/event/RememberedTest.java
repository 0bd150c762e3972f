package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop's server tells of a person beside the profile is remembered as it is, within bounds. */
@QuarkusTest
class RememberedTest {

    private static final String FINN = "finn@example.org";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    private final Instant noon = Instant.now().minus(Duration.ofDays(1));

    private BikeShop.Opened shop;
    private ApiClient server;

    @BeforeEach
    void a_shop_opens() {
        shop = shops.open();
        server = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void a_list_and_an_object_are_read_back_and_shown_to_staff() {
        tells(
                "profile_updated",
                "\"sizes\": [\"M\", 42], \"bike\": {\"brand\": \"Acme <b>\", \"gears\": {\"front\": 3}}");

        var person = server.gets("/api/v1/people?email=finn@example.org").jsonPath();
        assertThat(person.getList("data[0].parameters.sizes")).containsExactly("M", 42);
        assertThat(person.getInt("data[0].parameters.bike.gears.front")).isEqualTo(3);
        assertThat(person.getString("data[0].scopes.bike")).isEqualTo("PRIVATE");
        var page = fixture.signedIn(shop.merchantId(), Role.OWNER)
                .opens("/portal/people/" + person.getString("data[0].person_id"));
        assertThat(page.text()).contains("[\"M\",42]", "{\"brand\":\"Acme <b>\"");
    }

    @Test
    void what_is_said_anew_takes_the_place_of_what_was() {
        tells("profile_updated", "\"sizes\": [\"M\", \"L\"]");
        tells("profile_updated", "\"sizes\": {\"shoe\": 42}");

        assertThat(parameters().get("sizes")).isInstanceOf(Map.class);
    }

    @Test
    void what_was_so_last_stays_in_whatever_order_it_is_told() {
        var words = List.of(
                Map.of("step", "1", "first_name", "F", "bike", "red"),
                Map.of("step", "2", "first_name", "Finn"),
                Map.of("step", "3", "bike", "blue"));

        for (var order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
            var email = "f" + order.stream().map(String::valueOf).collect(Collectors.joining()) + "@example.org";
            order.forEach(word -> tells(email, words.get(word), noon.plusSeconds(word)));

            var person = person(email);
            assertThat(person.firstName()).as(email).isEqualTo("Finn");
            assertThat(person.parameters()).as(email).isEqualTo(Map.of("step", "3", "bike", "blue"));
        }
    }

    @Test
    void who_turns_out_to_be_somebody_keeps_what_was_so_last_of_both() {
        var customer = Map.of("partner_user_id", "c-7");
        tells(Map.of("email", FINN), Map.of("size", "M"), noon);
        tells(customer, Map.of("bike", "blue"), noon.plusSeconds(2));
        tells(Map.of("email", FINN, "partner_user_id", "c-7"), Map.of(), noon.plusSeconds(3));

        tells(customer, Map.of("bike", "red"), noon.plusSeconds(1));

        assertThat(parameters()).containsEntry("bike", "blue");
    }

    @Test
    void of_two_who_turn_out_to_be_one_what_was_so_last_is_known_and_given_back_when_they_are_not() {
        var customer = Map.of("partner_user_id", "c-7");
        tells(Map.of("email", FINN), Map.of("first_name", "F", "bike", "red", "size", "M"), noon.plusSeconds(1));
        tells(customer, Map.of("first_name", "Finn", "bike", "blue"), noon.plusSeconds(2));
        tells(customer, Map.of("size", "S"), noon);
        tells(Map.of("email", FINN, "partner_user_id", "c-7"), Map.of(), noon.plusSeconds(3));

        assertThat(person(FINN).firstName()).isEqualTo("Finn");
        assertThat(parameters()).isEqualTo(Map.of("bike", "blue", "size", "M"));

        parts(person(FINN));

        assertThat(person(FINN).firstName()).isEqualTo("F");
        assertThat(parameters()).isEqualTo(Map.of("bike", "red", "size", "M"));
    }

    @Test
    void what_a_page_said_later_does_not_stand_in_the_way_of_the_shop() {
        tells(FINN, Map.of("size", "S"), noon);
        past.tells(shop, "visited", EventSource.BROWSER, Map.of("email", FINN, "size", "L"), noon.plusSeconds(2));
        tells(FINN, Map.of("size", "M"), noon.plusSeconds(1));

        assertThat(parameters().get("size")).isEqualTo("M");
    }

    @Test
    void what_is_too_long_or_too_deep_stays_with_the_event() {
        tells(
                "profile_updated",
                "\"deep\": [[[[[[1]]]]]], \"fits\": [[[[[1]]]]], \"long\": [\"" + "x".repeat(Remembered.LONGEST)
                        + "\"]");

        assertThat(parameters()).containsKey("fits").doesNotContainKeys("deep", "long");
    }

    @Test
    void what_an_order_consists_of_is_not_who_somebody_is() {
        tells("conversion", "\"partner_conversion_id\": \"1\", \"items\": [{\"sku\": \"b-1\"}], \"store\": \"Rome\"");

        assertThat(parameters()).containsKey("store").doesNotContainKey("items");
    }

    private void parts(Person person) {
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        var undo = sam.opens("/portal/people/" + person.publicId())
                .selectFirst("form[action$=/undoing]")
                .attr("action");
        sam.posts(undo, "reason", "They are brothers").then().statusCode(303);
    }

    private void tells(String name, String fields) {
        var told = server.posts(
                "/api/v1/events?wait=true",
                "{\"event_name\": \"" + name + "\", \"data\": {\"email\": \"finn@example.org\", " + fields + "}}");
        assertThat(told.statusCode()).isEqualTo(200);
    }

    private void tells(String email, Map<String, String> fields, Instant at) {
        tells(Map.of("email", email), fields, at);
    }

    private void tells(Map<String, String> who, Map<String, String> fields, Instant at) {
        var said = Stream.concat(who.entrySet().stream(), fields.entrySet().stream())
                .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(Collectors.joining(", "));
        server.posts("/api/v1/events?wait=true", """
                        {"event_name": "profile_updated", "event_time": "%s", "data": {%s}}""".formatted(at, said)).then().statusCode(200);
    }

    private Map<String, Object> parameters() {
        return person(FINN).parameters();
    }

    private Person person(String email) {
        return Eventually.present(() -> shops.as(
                shop.merchantId(), () -> Person.<Person>find("email", email).firstResultOptional()));
    }
}
