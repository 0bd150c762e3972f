package org.goodturn.support;

import java.sql.SQLException;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How many queries something costs, as PostgreSQL itself counts them. What the processor of events and the jobs ask
 * meanwhile is left out by its tables, and the quietest of several runs counts.
 */
public final class StatementCount {

    /**
     * A page of the portal sends 15 statements at most. Six of them are not counted here, because everything else sends
     * them too: they choose merchant and session on both connections, and begin and end the transaction.
     */
    public static final long MOST_OF_A_PAGE = 9;

    private static final int RUNS = 5;

    private static final String SENT = """
            select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = ? and s.toplevel
              and query !~* '^(begin|commit|rollback|set )|set_config|event_queue|scheduled_tasks'""";

    private StatementCount() {}

    /** @param work something that can be done again */
    public static long of(Runnable work) {
        work.run();
        return LongStream.range(0, RUNS).map(run -> once(work)).min().orElseThrow();
    }

    private static long once(Runnable work) {
        var before = sent();
        work.run();
        return sent() - before;
    }

    private static long sent() {
        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement(SENT)) {
            query.setString(1, ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class));
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the statements could not be counted", failure);
        }
    }
}
