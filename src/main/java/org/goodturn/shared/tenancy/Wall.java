package org.goodturn.shared.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

/** For code that writes for several merchants in one transaction: each part is written as its own merchant. */
public final class Wall {

    private Wall() {}

    /** Until the transaction ends or the next call, the connection sees this merchant's rows only. */
    public static void enter(Connection connection, long merchantId) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.merchant', ?, true)")) {
            set.setString(1, Long.toString(merchantId));
            set.execute();
        }
    }
}
