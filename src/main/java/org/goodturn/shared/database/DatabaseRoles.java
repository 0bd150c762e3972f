package org.goodturn.shared.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The two roles and the database, as every installation has them. */
public final class DatabaseRoles {

    static final String DATABASE = "goodturn";

    private final Connection superuser;

    DatabaseRoles(Connection superuser) {
        this.superuser = superuser;
    }

    /** What an operator types once into a PostgreSQL of their own; the embedded server gets the same. */
    public static String asSql() {
        return """
                create role goodturn_owner login password '…';
                create role goodturn_app login password '…';
                create database goodturn owner goodturn_owner;""";
    }

    void ensure(Account owner, Account application) throws SQLException {
        ensureRole(owner);
        ensureRole(application);
        if (!exists("select from pg_database where datname = ?", DATABASE)) {
            run("create database %I owner %I", DATABASE, owner.username());
        }
    }

    /** The password is set at every start: secrets.properties is where it is decided. */
    private void ensureRole(Account account) throws SQLException {
        if (!exists("select from pg_roles where rolname = ?", account.username())) {
            run("create role %I login", account.username());
        }
        run("alter role %I password %L", account.username(), account.password());
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void run(String format, String first) throws SQLException {
        run(format, first, "");
    }

    /** Utility statements take no parameters, so PostgreSQL itself quotes names and literals. */
    private void run(String format, String first, String second) throws SQLException {
        String sql;
        try (var statement = superuser.prepareStatement("select format(?, ?, ?)")) {
            statement.setString(1, format);
            statement.setString(2, first);
            statement.setString(3, second);
            var row = statement.executeQuery();
            row.next();
            sql = row.getString(1);
        }
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
