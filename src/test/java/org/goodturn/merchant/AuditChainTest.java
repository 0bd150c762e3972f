package org.goodturn.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody changes what is written in the audit log, and whoever gets past that is found out. */
@QuarkusTest
class AuditChainTest {

    private static final String REFUSED = "42501";

    private final Audit audit;
    private final MerchantFixture fixture;
    private final Clock clock;
    private MerchantFixture.Shop bikes;

    AuditChainTest(Audit audit, MerchantFixture fixture, Clock clock) {
        this.audit = audit;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void five_things_were_done_at_bikes() {
        bikes = fixture.merchant("Bikes & Co");
        IntStream.rangeClosed(1, 5).forEach(number -> write(bikes, "thing " + number));
    }

    @Test
    void entries_are_numbered_without_gaps_and_the_chain_holds() throws SQLException {
        assertThat(number("select count(*) from audit_entry where number between 1 and 5 and merchant_id = "
                        + bikes.id()))
                .isEqualTo(5);
        assertThat(brokenAt(bikes)).isNull();
    }

    @Test
    void entries_written_at_the_same_time_make_one_chain()
            throws InterruptedException, ExecutionException, SQLException {
        Callable<Void> writing = () -> {
            write(bikes, "at once");
            return null;
        };
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var done : people.invokeAll(
                    IntStream.range(0, 40).mapToObj(number -> writing).toList())) {
                done.get();
            }
        }

        assertThat(number("select max(number) from audit_entry where merchant_id = " + bikes.id()))
                .isEqualTo(45);
        assertThat(brokenAt(bikes)).isNull();
    }

    @Test
    void merchants_have_chains_of_their_own() throws SQLException {
        var books = fixture.merchant("Old Books");
        write(books, "another thing");

        assertThat(number("select max(number) from audit_entry where merchant_id = " + books.id()))
                .isEqualTo(1);
        assertThat(brokenAt(books)).isNull();
    }

    @Test
    void the_application_can_neither_change_nor_remove() throws SQLException {
        try (var connection = TestDatabase.asApplication()) {
            become(connection, bikes);
            assertThat(refusal(connection, "update audit_entry set subject = 'x'"))
                    .isEqualTo(REFUSED);
            assertThat(refusal(connection, "delete from audit_entry")).isEqualTo(REFUSED);
            assertThat(refusal(connection, "truncate audit_entry")).isEqualTo(REFUSED);
        }
    }

    @Test
    void not_even_a_superuser_can_by_accident() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(refusal(connection, "update audit_entry set subject = 'x'"))
                    .isEqualTo(REFUSED);
            assertThat(refusal(connection, "delete from audit_entry")).isEqualTo(REFUSED);
            assertThat(refusal(connection, "truncate audit_entry")).isEqualTo(REFUSED);
        }
    }

    @Test
    void a_number_and_a_hash_of_one_s_own_are_not_taken() throws SQLException {
        try (var connection = TestDatabase.asApplication()) {
            become(connection, bikes);
            change(connection, """
                    insert into audit_entry (merchant_id, at, actor, action, subject, number, hash)
                    values (%d, now(), 'usr_x', 'thing.forged', 'x', 3, 'forged')""".formatted(bikes.id()));
        }

        assertThat(number(
                        "select number from audit_entry where action = 'thing.forged' and merchant_id = " + bikes.id()))
                .isEqualTo(6);
        assertThat(brokenAt(bikes)).isNull();
    }

    @Test
    void an_entry_changed_behind_its_back_is_found() throws SQLException {
        behindItsBack(
                "update audit_entry set subject = 'something else' where number = 3 and merchant_id = " + bikes.id());

        assertThat(brokenAt(bikes)).isEqualTo(3);
    }

    @Test
    void an_entry_removed_behind_its_back_is_found_by_the_one_after() throws SQLException {
        behindItsBack("delete from audit_entry where number = 2 and merchant_id = " + bikes.id());

        assertThat(brokenAt(bikes)).isEqualTo(3);
    }

    @Test
    void an_entry_that_is_sealed_again_gives_itself_away_by_the_next() throws SQLException {
        behindItsBack("""
                update audit_entry e set actor = 'usr_innocent', hash = audit_hash(
                    (select hash from audit_entry b where b.merchant_id = e.merchant_id and b.number = 3),
                    e.merchant_id, e.number, e.at, 'usr_innocent', e.action, e.subject, e.detail)
                where number = 4 and merchant_id = """ + bikes.id());

        assertThat(brokenAt(bikes)).isEqualTo(5);
    }

    @Test
    void a_merchant_that_leaves_takes_its_log_along() throws SQLException {
        fixture.as(bikes, () -> Merchant.of(bikes.id()).delete());

        assertThat(number("select count(*) from audit_entry where merchant_id = " + bikes.id()))
                .isZero();
    }

    private void write(MerchantFixture.Shop shop, String subject) {
        fixture.as(shop, () -> audit.write("usr_olga", "thing.done", subject, Map.of("how", "well"), clock.instant()));
    }

    /** @return null when the chain holds */
    private static Long brokenAt(MerchantFixture.Shop shop) throws SQLException {
        try (var connection = TestDatabase.asApplication()) {
            become(connection, shop);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select audit_break()")) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }

    private static void behindItsBack(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            change(connection, "set session_replication_role = replica");
            change(connection, sql);
        }
    }

    private static void become(Connection connection, MerchantFixture.Shop shop) throws SQLException {
        change(connection, "set app.merchant = '" + shop.id() + "'");
    }

    private static String refusal(Connection connection, String sql) {
        return catchThrowableOfType(SQLException.class, () -> change(connection, sql))
                .getSQLState();
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
