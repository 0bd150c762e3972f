package org.goodturn.shared.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

/** For code that writes for several merchants in one transaction: each part is written as its own merchant. */
public final class Wall {

    private static final String ENTER = "select set_config('app.merchant', ?, true)";

    /** All that is asked is asked by key and always alike. */
    private static final String ENTER_BY_KEY = ENTER
            + ", set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";

    private Wall() {}

    /** Until the transaction ends or the next call, the connection sees this merchant's rows only. */
    public static void enter(Connection connection, long merchantId) throws SQLException {
        enter(connection, merchantId, ENTER);
    }

    /**
     * The same; and until the transaction ends plans are made once and by the indexes, also while tables are so small
     * that reading all of them would be quicker: the plans are kept as tables grow.
     */
    public static void enterByKey(Connection connection, long merchantId) throws SQLException {
        enter(connection, merchantId, ENTER_BY_KEY);
    }

    private static void enter(Connection connection, long merchantId, String sql) throws SQLException {
        try (var set = connection.prepareStatement(sql)) {
            set.setString(1, Long.toString(merchantId));
            set.execute();
        }
    }
}
