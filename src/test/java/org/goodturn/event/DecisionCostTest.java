package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.support.BikeShop;
import org.goodturn.support.StatementCount;
import org.goodturn.support.TestDatabase;
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

        var cost = StatementCount.leastOf(
                () -> decides("conversion", Map.of("advocate_code", code, "partner_conversion_id", "o-" + number)));

        assertThat(cost).isLessThanOrEqualTo(70);
    }

    @Test
    void an_order_that_nobody_recommended_takes_a_quarter_of_that() {
        var cost = StatementCount.leastOf(() -> decides("conversion", Map.of("partner_conversion_id", "o-" + number)));

        assertThat(cost).isLessThanOrEqualTo(18);
    }

    @Test
    void an_event_that_means_nothing_takes_a_dozen() {
        var cost = StatementCount.leastOf(() -> decides("product_viewed", Map.of("product", "p-" + number)));

        assertThat(cost).isLessThanOrEqualTo(12);
    }

    @Test
    void a_friends_next_order_reads_no_more_of_a_journal_that_has_grown() throws SQLException {
        var friend = Map.of("email", "finn@example.net", "advocate_code", shops.advocate(shop, "ada@example.org"));
        Runnable order = () -> {
            var told = new HashMap<>(friend);
            told.put("partner_conversion_id", "o-" + number);
            decides("conversion", told);
        };

        var before = StatementCount.pagesOf(order);
        strangersOrder();

        assertThat(StatementCount.pagesOf(order)).isLessThan(before + 500);
    }

    @Test
    void an_order_with_a_code_reads_no_more_when_many_codes_were_issued() throws SQLException {
        Runnable order =
                () -> decides("conversion", Map.of("coupon_code", "typed", "partner_conversion_id", "o-" + number));

        var before = StatementCount.pagesOf(order);
        // to nobody: the rewards there would be are not asked for
        run("set session_replication_role = replica", """
                insert into coupon_code (merchant_id, pool_id, code, reward_id, issued_at)
                select merchant_id, min(id), 'ISSUED' || n, -n, now() from coupon_pool, generate_series(1, 40000) n
                where merchant_id = %d group by merchant_id, n""".formatted(shop.merchantId()), "analyze coupon_code");

        assertThat(StatementCount.pagesOf(order)).isLessThan(before + 200);
    }

    private void strangersOrder() throws SQLException {
        run("""
                insert into event (merchant_id, public_id, name, source, message_id, event_time, received_at, data)
                select %d, 'evt_stranger' || n, 'conversion', 'API', 'stranger' || n, now(), now(),
                       jsonb_build_object('partner_conversion_id', 'stranger' || n)
                from generate_series(1, 40000) n""".formatted(shop.merchantId()), "analyze event");
    }

    private static void run(String... sql) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.createStatement()) {
            for (var one : sql) {
                statement.execute(one);
            }
        }
    }

    private void decides(String name, Map<String, String> data) {
        number++;
        var told = new HashMap<>(data);
        told.putIfAbsent("email", "p" + number + "@example.net");
        shops.as(shop.merchantId(), () -> QuarkusTransaction.requiringNew()
                .call(() -> reporting.report(shops.incoming(shop, name, EventSource.API, told), clock.instant())));
    }
}
