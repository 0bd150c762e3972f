package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.goodturn.person.Person;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop's server tells of a person beside the profile is remembered as it is, within bounds. */
@QuarkusTest
class RememberedTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

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
        var page = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER)
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

    private void tells(String name, String fields) {
        var told = server.posts(
                "/api/v1/events?wait=true",
                "{\"event_name\": \"" + name + "\", \"data\": {\"email\": \"finn@example.org\", " + fields + "}}");
        assertThat(told.statusCode()).isEqualTo(200);
    }

    private Map<String, Object> parameters() {
        return Eventually.present(
                () -> shops.as(shop.merchantId(), () -> Person.<Person>find("email", "finn@example.org")
                        .firstResultOptional()
                        .map(Person::parameters)));
    }
}
