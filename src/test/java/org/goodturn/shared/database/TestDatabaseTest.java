package org.goodturn.shared.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {

    private final AgroalDataSource application;

    TestDatabaseTest(AgroalDataSource application) {
        this.application = application;
    }

    @Test
    void the_application_connects_as_the_role_that_owns_nothing() throws Exception {
        try (var connection = application.getConnection();
                var row = connection.createStatement().executeQuery("select current_user, current_database()")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(Account.APPLICATION);
            assertThat(row.getString(2)).isEqualTo("goodturn");
        }
    }

    @Test
    void migrations_run_as_the_owner_of_the_database() throws Exception {
        try (var connection = TestDatabase.asSuperuser();
                var row = connection
                        .createStatement()
                        .executeQuery("select tableowner from pg_tables where tablename = 'flyway_schema_history'")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(Account.OWNER);
        }
    }

    @Test
    void statements_are_counted() throws Exception {
        try (var connection = TestDatabase.asSuperuser();
                var row = connection.createStatement().executeQuery("select count(*) from pg_stat_statements")) {
            row.next();
            assertThat(row.getLong(1)).isPositive();
        }
    }

    @Test
    void links_lead_to_the_port_that_tests_use() {
        var base = ConfigProvider.getConfig().getValue("goodturn.base-url", String.class);

        assertThat(base).isEqualTo("http://localhost:" + RestAssured.port);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
