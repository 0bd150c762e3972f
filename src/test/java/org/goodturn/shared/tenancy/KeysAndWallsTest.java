package org.goodturn.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The first two locks, read from PostgreSQL's own catalogue: keys that carry the merchant, and row-level security. */
@QuarkusTest
class KeysAndWallsTest {

    /** Numbers only, read across merchants by the processor of events, and by metrics. */
    private static final Set<String> NOT_WALLED = Set.of("event_queue", "books_standing");

    /** Found before a merchant is known, by something that nobody can guess or that is public and one of a kind. */
    private static final Set<String> FOUND_WITHOUT_MERCHANT = Set.of(
            "access_token(public_id)",
            "access_token(token_hash)",
            "campaign(public_id)",
            "event_queue(id)",
            "invitation(token_hash)",
            "program_domain(host)",
            "session(token_hash)");

    /** Merchants themselves, staff who may work for several, what belongs to the installation, and hashes of tries. */
    private static final Set<String> OF_NO_MERCHANT = Set.of(
            "demo",
            "flyway_schema_history",
            "installation",
            "known_place",
            "merchant",
            "password_reset",
            "scheduled_tasks",
            "staff",
            "try_count");

    @TestFactory
    Stream<DynamicTest> tables_of_merchants_are_walled() {
        return Catalogue.tablesOfMerchants().stream()
                .filter(table -> !NOT_WALLED.contains(table))
                .map(table -> dynamicTest(
                        table, () -> assertThat(Catalogue.isWalled(table)).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> keys_begin_with_the_merchant() {
        return Catalogue.tablesOfMerchants().stream()
                .map(table -> dynamicTest(table, () -> assertThat(FOUND_WITHOUT_MERCHANT)
                        .containsAll(Catalogue.uniqueWithoutMerchant(table))));
    }

    @TestFactory
    Stream<DynamicTest> links_carry_the_merchant_along() {
        return Catalogue.tablesOfMerchants().stream()
                .map(table -> dynamicTest(table, () -> assertThat(Catalogue.linksWithoutMerchant(table))
                        .isEmpty()));
    }

    @Test
    void a_table_without_merchant_is_an_exception_that_somebody_has_thought_about() {
        assertThat(Catalogue.otherTables()).containsExactlyInAnyOrderElementsOf(OF_NO_MERCHANT);
        assertThat(Catalogue.isWalled("merchant")).isTrue();
        assertThat(Catalogue.isWalled("staff")).isTrue();
        assertThat(Catalogue.isWalled("password_reset")).isTrue();
    }

    @Test
    void there_are_no_views_through_which_one_could_look_past_the_walls() {
        assertThat(Catalogue.views()).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_bypasses_nothing() throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb,
                               exists (select from pg_class where relowner = r.oid)
                        from pg_roles r where rolname = current_user""")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }
}
