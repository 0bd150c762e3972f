package org.goodturn.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.support.BusyShop;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Plain SQL with the application's own role: no statement reaches the rows of another merchant, whatever it says. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class SqlWallTest {

    /** Sessions are seen by who holds the cookie; the queue of events and the standing of books hold numbers only. */
    private static final Set<String> OTHERWISE = Set.of("session", "event_queue", "books_standing");

    private static final String NOT_ALLOWED = "42501";
    private static final String NO_SUCH_ROW = "23503";

    @Inject
    BusyShop shops;

    private long mine;
    private long theirs;

    /** Before the first only: before all, Quarkus has not said yet where it listens. */
    @BeforeEach
    void two_merchants_have_everything() {
        if (mine == 0) {
            mine = shops.open().merchantId();
            theirs = shops.open().merchantId();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_table_holds_rows_of_both_so_that_these_tests_mean_something() {
        return each(table -> {
            assertThat(countBeyondTheWall(table, mine))
                    .as("rows: extend BusyShop")
                    .isPositive();
            assertThat(countBeyondTheWall(table, theirs))
                    .as("rows: extend BusyShop")
                    .isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> rows_of_another_merchant_are_not_seen() {
        return each(table -> {
            assertThat(count(mine, "select count(*) from " + table)).isEqualTo(countBeyondTheWall(table, mine));
            assertThat(count(mine, "select count(*) from " + table + " where merchant_id = " + theirs))
                    .isZero();
        });
    }

    @TestFactory
    Stream<DynamicTest> without_a_merchant_nothing_is_seen() {
        return each(
                table -> assertThat(count(0, "select count(*) from " + table)).isZero());
    }

    @TestFactory
    Stream<DynamicTest> rows_of_another_merchant_are_not_changed() {
        return each(table -> {
            var before = fingerprint(table);

            assertThat(change("update " + table + " set merchant_id = merchant_id where merchant_id = " + theirs))
                    .isIn("0", NOT_ALLOWED);
            assertThat(change("update " + table + " set merchant_id = " + theirs))
                    .isNotEqualTo("0");
            assertThat(change("delete from " + table + " where merchant_id = " + theirs))
                    .isIn("0", NOT_ALLOWED);

            assertThat(fingerprint(table)).isEqualTo(before);
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_written_in_the_name_of_another_merchant() {
        return each(table -> {
            var row = one("select to_jsonb(t) from " + table + " t where merchant_id = " + theirs + " limit 1");

            assertThat(insert(table, row)).isEqualTo(NOT_ALLOWED);
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_links_to_a_row_of_another_merchant() {
        return Catalogue.references().stream()
                .filter(link -> !OTHERWISE.contains(link.table()))
                .map(link -> dynamicTest(link.table() + "." + link.column(), () -> {
                    var target = one("select %s from %s where merchant_id = %d limit 1"
                            .formatted(link.targetColumn(), link.target(), theirs));

                    assertThat(relink(link, target)).as("%s", link).isEqualTo(NO_SUCH_ROW);
                }));
    }

    @Test
    void a_merchant_sees_itself_its_own_staff_and_no_session() throws SQLException {
        assertThat(count(mine, "select count(*) from merchant")).isEqualTo(1);
        assertThat(count(mine, "select count(*) from staff")).isEqualTo(countBeyondTheWall("membership", mine));
        assertThat(count(mine, "select count(*) from session")).isZero();
        assertThat(change("update merchant set name = 'x' where id = " + theirs))
                .isEqualTo("0");
        assertThat(change("update staff set name = 'x'")).isEqualTo("0");
    }

    private interface Check {
        void of(String table) throws SQLException;
    }

    private Stream<DynamicTest> each(Check check) {
        return Catalogue.tablesOfMerchants().stream()
                .filter(table -> !OTHERWISE.contains(table))
                .map(table -> dynamicTest(table, () -> check.of(table)));
    }

    /** @return how many rows it changed, or PostgreSQL's code for why it refused; nothing stays changed */
    private String change(String sql) throws SQLException {
        try (var connection = as(mine)) {
            return tried(connection, sql);
        }
    }

    /** Past every right and wall, because the key alone must hold. */
    private String relink(Catalogue.Reference link, String target) throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            return tried(
                    connection,
                    "update %1$s set %2$s = %3$s where ctid = (select ctid from %1$s where merchant_id = %4$d limit 1)"
                            .formatted(link.table(), link.column(), target, mine));
        }
    }

    private static String tried(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                return "" + statement.executeUpdate(sql);
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    private String insert(String table, String row) throws SQLException {
        var columns = one("""
                select string_agg(quote_ident(attname), ', ') from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""".formatted(table));
        return change(
                "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, '%3$s')"
                        .formatted(table, columns, row.replace("'", "''")));
    }

    /** Of the two alone: elsewhere, jobs of other tests' shops may still be going on. */
    private String fingerprint(String table) throws SQLException {
        return one(
                "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from %s t where merchant_id in (%d, %d)"
                        .formatted(table, mine, theirs));
    }

    private static long countBeyondTheWall(String table, long merchant) throws SQLException {
        return Long.parseLong(one("select count(*) from " + table + " where merchant_id = " + merchant));
    }

    private static long count(long merchant, String sql) throws SQLException {
        try (var connection = as(merchant)) {
            return Long.parseLong(first(connection, sql));
        }
    }

    private static String one(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            return first(connection, sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection as(long merchant) throws SQLException {
        var connection = TestDatabase.asApplication();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.merchant', '" + merchant + "', false)");
        }
        return connection;
    }
}
