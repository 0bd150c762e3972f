package org.goodturn.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database and the two roles that use it. */
public record DatabaseAccess(String jdbcUrl, Account owner, Account application) {

    public Connection as(Account account) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, account.username(), account.password());
    }

    public String address() {
        return address(jdbcUrl);
    }

    /** The address as it may be shown: parameters behind the question mark may hold secrets. */
    public static String address(String jdbcUrl) {
        return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }
}
