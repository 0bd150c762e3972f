package org.goodturn.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WallCheckTest {

    @BeforeEach
    void a_role_like_the_applications() throws SQLException {
        asSuperuser("create role careless login password 'careless' in role goodturn_app");
    }

    @AfterEach
    void without_it() throws SQLException {
        asSuperuser("drop owned by careless cascade", "drop role careless");
    }

    @Test
    void the_applications_own_role_has_no_way_around_the_walls() throws SQLException {
        try (var connection = TestDatabase.asApplication()) {
            assertThat(WallCheck.holes(connection)).isEmpty();
        }
    }

    @Test
    void a_superuser_is_refused() throws SQLException {
        asSuperuser("alter role careless superuser");

        assertThat(holes()).singleElement().asString().startsWith("The application's role careless is a superuser");
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() throws SQLException {
        asSuperuser("alter role careless bypassrls");

        assertThat(holes()).singleElement().asString().contains("may bypass", "alter role careless nobypassrls");
    }

    @Test
    void a_role_that_owns_a_table_is_refused() throws SQLException {
        asSuperuser("create table careless_table ()", "alter table careless_table owner to careless");

        assertThat(holes()).singleElement().asString().contains("owns tables", "reassign owned by careless");
    }

    @Test
    void a_member_of_the_owner_is_refused() throws SQLException {
        asSuperuser("grant goodturn_owner to careless");

        assertThat(holes()).anyMatch(hole -> hole.contains("is a member of the role that does"));
    }

    @Test
    void a_role_that_may_create_tables_is_refused() throws SQLException {
        asSuperuser("grant create on schema public to careless");

        assertThat(holes()).singleElement().asString().contains("revoke create on schema public from careless");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> holes() throws SQLException {
        try (var superuser = TestDatabase.asSuperuser();
                var careless =
                        DriverManager.getConnection(superuser.getMetaData().getURL(), "careless", "careless")) {
            return WallCheck.holes(careless);
        }
    }
}
