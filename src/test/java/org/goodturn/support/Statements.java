package org.goodturn.support;

import java.sql.SQLException;
import java.util.stream.LongStream;

/** Counts what the application asks of the database. */
public final class Statements {

    /** Background work asks too, now and then; a page that is looked at often enough is once alone. */
    private static final int LOOKS = 8;

    private Statements() {}

    /** How many statements the work takes. It is done several times, the last time like the first. */
    public static long of(Runnable work) {
        work.run();
        return LongStream.range(0, LOOKS).map(i -> once(work)).min().orElseThrow();
    }

    private static long once(Runnable work) {
        var before = calls();
        work.run();
        return calls() - before;
    }

    private static long calls() {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
                        where r.rolname <> current_user and query !~* '^(begin|commit|rollback)'""")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the statements cannot be counted", failure);
        }
    }
}
