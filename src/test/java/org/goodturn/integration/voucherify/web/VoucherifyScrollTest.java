package org.goodturn.integration.voucherify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going through all customers as the {@code scroll} of Voucherify's clients does. */
@QuarkusTest
class VoucherifyScrollTest {

    /** c-3, c-4 and c-5 came a day later than the others, in one millisecond. */
    private static final String MOMENTS = """
            update person set created_at = date_trunc('milliseconds', created_at) + number * interval '10 microseconds'
                + case when number between 3 and 5 then interval '1 day' else number * interval '1 second' end
            from (select id as number_of, substr(partner_user_id, 3)::int as number from person where merchant_id = %1$d) numbers
            where id = number_of and merchant_id = %1$d""";

    @Inject
    BikeShop shops;

    private ApiClient api;

    @BeforeEach
    void seven_customers() throws SQLException {
        var shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
        for (var i = 1; i <= 7; i++) {
            api.posts("/v1/customers", "{\"source_id\": \"c-" + i + "\"}");
        }
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(MOMENTS.formatted(shop.merchantId()));
        }
    }

    @Test
    void the_oldest_come_first_and_nobody_is_left_out_or_comes_twice() {
        assertThat(scrolled("created_at", "1970-01-01T00:00:00Z"))
                .containsExactly("c-1", "c-2", "c-6", "c-7", "c-3", "c-4", "c-5");
    }

    @Test
    void the_newest_come_first_and_nobody_is_left_out_or_comes_twice() {
        assertThat(scrolled("-created_at", "2200-01-01T00:00:00Z"))
                .containsExactly("c-5", "c-4", "c-3", "c-7", "c-6", "c-2", "c-1");
    }

    private List<String> scrolled(String order, String from) {
        var seen = new ArrayList<String>();
        var start = from;
        while (start != null) {
            var page = api.gets("/v1/customers?limit=2&order=" + order + "&starting_after=" + start)
                    .jsonPath();
            seen.addAll(page.getList("customers.source_id"));
            start = page.getBoolean("has_more") ? page.getString("customers[-1].created_at") : null;
        }
        return seen;
    }
}
