package org.goodturn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a shop tells that orders did not stay orders, and what it is told then. */
@QuarkusTest
class OrderEndsApiTest {

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void refunds_are_numbered_by_order() {
        orders("1", "EUR", "100.00");
        orders("2", "EUR", "100.00");

        assertThat(refunds("1", "u2", "10").getString("state")).isEqualTo("PROCESSED");
        assertThat(refunds("2", "u2", "10").getString("state")).isEqualTo("PROCESSED");
        assertThat(refunds("2", "u2", "10").getString("state")).isEqualTo("DUPLICATE");
    }

    @Test
    void a_refund_without_currency_is_in_that_of_its_order() {
        orders("kwd", "KWD", "100.000");
        orders("jpy", " JPY ", "1000");

        assertThat(codes(refunds("kwd", "r1", "25.125"))).contains("reward.reduced");
        assertThat(codes(refunds("jpy", "r1", "1.5"))).contains("order.refund_unclear");
        assertThat(codes(refunds("jpy", "r2", "1000")))
                .contains("reward.revoked")
                .doesNotContain("event.nobody");
    }

    @Test
    void what_was_taken_back_is_not_taken_back_again() {
        orders("1", "EUR", "100.00");

        assertThat(codes(tells("order_cancelled", "\"partner_conversion_id\": \"1\"")))
                .contains("reward.revoked")
                .doesNotContain("event.nobody", "order.nothing_left");
        assertThat(codes(tells("order_cancelled", "\"partner_conversion_id\": \"1\"")))
                .containsExactly("order.nothing_left");
    }

    private void orders(String number, String currency, String value) {
        var friend = "f" + number + "@example.org";
        shops.claims(shop, friend, shops.advocate(shop, "maria@example.com"));
        tells(
                "conversion",
                "\"email\": \"%s\", \"partner_conversion_id\": \"%s\", \"cart_value\": \"%s\", \"currency\": \"%s\""
                        .formatted(friend, number, value, currency));
    }

    private JsonPath refunds(String order, String number, String amount) {
        return tells(
                "refund",
                "\"partner_conversion_id\": \"%s\", \"partner_refund_id\": \"%s\", \"refund_amount\": \"%s\""
                        .formatted(order, number, amount));
    }

    private JsonPath tells(String name, String data) {
        return api.posts("/api/v1/events?wait=true", "{\"event_name\": \"" + name + "\", \"data\": {" + data + "}}")
                .jsonPath();
    }

    private static List<String> codes(JsonPath told) {
        return told.getList("reasons.code");
    }
}
