package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.goodturn.support.BusyShop;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovedMerchantTest {

    @Inject
    BusyShop shops;

    @Test
    void a_merchant_who_is_removed_takes_the_journal_along_and_what_waits_of_it() throws SQLException {
        var removed = shops.open().merchantId();
        var other = shops.open().merchantId();

        remove(removed);

        assertThat(count("event", removed)).isZero();
        assertThat(count("event_queue", removed)).isZero();
        assertThat(count("event", other)).isPositive();
    }

    @Test
    void what_is_not_in_the_journal_any_more_is_not_processed() throws SQLException {
        var shop = shops.open().merchantId();
        change(
                "insert into event_queue (merchant_id, event_id, lane, due_at) select merchant_id, max(id), 0, now() + interval '1 day' from event where merchant_id = "
                        + shop + " group by 1");
        assertThat(count("event_queue", shop)).isPositive();

        remove(shop);

        assertThat(count("event_queue", shop)).isZero();
    }

    private static void remove(long merchant) throws SQLException {
        change("delete from session where merchant_id = " + merchant);
        change("delete from merchant where id = " + merchant);
    }

    private static void change(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long count(String table, long merchant) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select count(*) from " + table + " where merchant_id = " + merchant)) {
            row.next();
            return row.getLong(1);
        }
    }
}
