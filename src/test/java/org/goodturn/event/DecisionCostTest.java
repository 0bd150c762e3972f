package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.support.BikeShop;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL is asked to take an event and decide on it: nearly all that an event costs. */
@QuarkusTest
class DecisionCostTest {

    @Inject
    BikeShop shops;

    @Inject
    EventReporting reporting;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private int number;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
    }

    @Test
    void a_friends_first_order_earns_two_rewards_with_their_mails_in_seventy_statements() {
        var code = shops.advocate(shop, "ada@example.org");

        var cost = StatementCount.of(
                () -> decides("conversion", Map.of("advocate_code", code, "partner_conversion_id", "o-" + number)));

        assertThat(cost).isLessThanOrEqualTo(70);
    }

    @Test
    void an_order_that_nobody_recommended_takes_a_quarter_of_that() {
        var cost = StatementCount.of(() -> decides("conversion", Map.of("partner_conversion_id", "o-" + number)));

        assertThat(cost).isLessThanOrEqualTo(18);
    }

    @Test
    void an_event_that_means_nothing_takes_a_dozen() {
        var cost = StatementCount.of(() -> decides("product_viewed", Map.of("product", "p-" + number)));

        assertThat(cost).isLessThanOrEqualTo(12);
    }

    private void decides(String name, Map<String, String> data) {
        number++;
        var told = new HashMap<>(data);
        told.put("email", "p" + number + "@example.net");
        shops.as(shop.merchantId(), () -> QuarkusTransaction.requiringNew()
                .call(() -> reporting.report(shops.incoming(shop, name, EventSource.API, told), clock.instant())));
    }
}
