package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.goodturn.person.Person;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that name one person by different keys take different lanes, and are looked at in any order. */
@QuarkusTest
class LanesTest {

    private static final int FRIENDS = 40;

    private final BikeShop shops;
    private BikeShop.Opened shop;
    private ApiClient server;

    LanesTest(BikeShop shops) {
        this.shops = shops;
    }

    @BeforeEach
    void open() {
        shop = shops.open();
        server = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void an_order_by_the_shops_own_id_is_the_friends_who_claimed_by_e_mail() {
        var code = shops.advocate(shop, "maria@example.com");

        var orders = IntStream.range(0, FRIENDS)
                .mapToObj(i -> tells(2, """
                        {"event_name": "claimed", "data": {"email": "f%1$d@example.org", "advocate_code": "%2$s"}},
                        {"event_name": "registration", "data": {"email": "f%1$d@example.org", "partner_user_id": "u%1$d"}},
                        {"event_name": "conversion", "data": {"partner_user_id": "u%1$d", "partner_conversion_id": "o%1$d", "cart_value": "100"}}
                        """.formatted(i, code)))
                .toList();

        for (var order : orders) {
            Eventually.get(
                    () -> server.outcome(order).<String>getList("reasons.code"),
                    reasons -> reasons.contains("referral.attributed"));
        }
    }

    @Test
    void what_was_so_last_stays_whichever_key_it_was_told_by() {
        IntStream.range(0, FRIENDS).forEach(i -> tells(2, """
                {"event_name": "identify", "data": {"email": "f%1$d@example.org", "partner_user_id": "u%1$d"}},
                {"event_name": "identify", "event_time": "2026-01-01T00:00:00Z", "data": {"email": "f%1$d@example.org", "plan": "free"}},
                {"event_name": "identify", "event_time": "2026-02-01T00:00:00Z", "data": {"partner_user_id": "u%1$d", "plan": "gold"}}
                """.formatted(i)));

        Eventually.get(() -> shops.as(shop.merchantId(), () -> EventResult.count()), done -> done == 3 * FRIENDS);
        assertThat(shops.as(shop.merchantId(), () -> Person.<Person>list("mergedInto is null")))
                .hasSize(FRIENDS)
                .allSatisfy(person -> assertThat(person.parameters()).containsEntry("plan", "gold"));
    }

    /** @return the id of the one at this place, beginning with 0 */
    private String tells(int place, String events) {
        return server.posts("/api/v1/events/batch", "{\"events\": [" + events + "]}")
                .jsonPath()
                .<String>getList("results.event_id")
                .get(place);
    }
}
