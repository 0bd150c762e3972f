package org.goodturn.shared.database;

import java.sql.SQLException;
import org.goodturn.shared.home.CannotStart;

/** Tries both roles on a configured database, so that what is wrong is said by the name of its setting. */
public final class GivenDatabase {

    private GivenDatabase() {}

    public static void check(DatabaseAccess access) {
        connect(access, access.application(), "QUARKUS_DATASOURCE");
        connect(access, access.owner(), "GOODTURN_OWNER");
        requireOwnership(access);
    }

    private static void connect(DatabaseAccess access, Account account, String prefix) {
        try (var connection = access.as(account)) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new CannotStart(sentence(e, access.address(), account, prefix), e);
        }
    }

    private static String sentence(SQLException trouble, String address, Account account, String prefix) {
        return switch (String.valueOf(trouble.getSQLState())) {
            case "08001" ->
                "No PostgreSQL answers at %s: start it, or correct QUARKUS_DATASOURCE_JDBC_URL.".formatted(address);
            case "28P01" ->
                "%s does not let %s in: correct %s_USERNAME or %s_PASSWORD."
                        .formatted(address, account, prefix, prefix);
            case "28000" ->
                "%s knows no way in for %s: create the role or allow it in pg_hba.conf, or correct %s_USERNAME."
                        .formatted(address, account, prefix);
            case "3D000" ->
                "The database of %s does not exist: create it, or correct QUARKUS_DATASOURCE_JDBC_URL.\n\n%s"
                        .formatted(address, DatabaseRoles.asSql().indent(4));
            case "42501" ->
                "%s may not connect to %s: grant connect on the database to it.".formatted(account, address);
            default ->
                "%s cannot be used as %s: %s. See QUARKUS_DATASOURCE_JDBC_URL."
                        .formatted(address, account, trouble.getMessage());
        };
    }

    private static void requireOwnership(DatabaseAccess access) {
        var query = "select has_schema_privilege(current_schema(), 'create')";
        try (var connection = access.as(access.owner());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new CannotStart(
                        "%s cannot create tables in %s: make it the owner of the database, or correct GOODTURN_OWNER_USERNAME."
                                .formatted(access.owner(), access.address()));
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The rights of %s in %s cannot be read: %s."
                            .formatted(access.owner(), access.address(), e.getMessage()),
                    e);
        }
    }
}
