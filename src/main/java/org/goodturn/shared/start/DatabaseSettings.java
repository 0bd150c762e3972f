package org.goodturn.shared.start;

import java.util.List;
import org.goodturn.shared.database.Account;
import org.goodturn.shared.database.DatabaseAccess;
import org.goodturn.shared.database.DatabaseRoles;

/** The settings that name a database and its two roles. */
final class DatabaseSettings {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String APPLICATION_USERNAME = "quarkus.datasource.username";
    static final String APPLICATION_PASSWORD = "quarkus.datasource.password";
    static final String OWNER_USERNAME = "goodturn.owner.username";
    static final String OWNER_PASSWORD = "goodturn.owner.password";

    static final List<String> ACCOUNTS =
            List.of(APPLICATION_USERNAME, APPLICATION_PASSWORD, OWNER_USERNAME, OWNER_PASSWORD);

    static final String HOW_TO_CREATE =
            "A database and its two roles are created once, by a superuser of your PostgreSQL:\n\n"
                    + DatabaseRoles.asSql().indent(4);

    private DatabaseSettings() {}

    /** The configured database, all of whose settings have been checked to be there. */
    static DatabaseAccess configured(EarlyConfig config) {
        return new DatabaseAccess(
                config.value(URL).orElseThrow(),
                new Account(
                        config.value(OWNER_USERNAME).orElseThrow(),
                        config.value(OWNER_PASSWORD).orElseThrow()),
                new Account(
                        config.value(APPLICATION_USERNAME).orElseThrow(),
                        config.value(APPLICATION_PASSWORD).orElseThrow()));
    }

    /** Tells Quarkus. System properties outrank every other source, so all parts see the same database. */
    static void publish(DatabaseAccess access) {
        System.setProperty(URL, access.jdbcUrl());
        System.setProperty(APPLICATION_USERNAME, access.application().username());
        System.setProperty(APPLICATION_PASSWORD, access.application().password());
        System.setProperty("quarkus.flyway.username", access.owner().username());
        System.setProperty("quarkus.flyway.password", access.owner().password());
    }
}
