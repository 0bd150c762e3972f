package org.goodturn.shared.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.shared.home.CannotStart;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivenDatabaseTest {

    private final String url;
    private final Account owner;
    private final Account application;

    GivenDatabaseTest(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword,
            @ConfigProperty(name = "quarkus.datasource.password") String applicationPassword) {
        this.url = url;
        this.owner = new Account(Account.OWNER, ownerPassword);
        this.application = new Account(Account.APPLICATION, applicationPassword);
    }

    @Test
    void the_two_roles_of_every_installation_pass() {
        assertThatCode(() -> GivenDatabase.check(new DatabaseAccess(url, owner, application)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_is_named_by_its_setting_and_not_shown() {
        refusal(url, owner, new Account(Account.APPLICATION, "letmein"))
                .withMessageContaining("correct QUARKUS_DATASOURCE_USERNAME or QUARKUS_DATASOURCE_PASSWORD")
                .withMessageNotContaining("letmein");
        refusal(url, new Account(Account.OWNER, "letmein"), application)
                .withMessageContaining("correct GOODTURN_OWNER_USERNAME or GOODTURN_OWNER_PASSWORD");
    }

    @Test
    void a_database_that_does_not_exist_comes_with_the_sql_that_makes_it() {
        refusal(url.replaceFirst("/goodturn$", "/elsewhere"), owner, application)
                .withMessageContainingAll("/elsewhere does not exist", "create database goodturn owner goodturn_owner");
    }

    @Test
    void an_owner_that_may_not_create_tables_is_refused() {
        refusal(url, application, application).withMessageContaining("cannot create tables");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        refusal("jdbc:postgresql://no host/goodturn", owner, application)
                .withMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    private static ThrowableAssertAlternative<CannotStart> refusal(String url, Account owner, Account application) {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> GivenDatabase.check(new DatabaseAccess(url, owner, application)));
    }
}
