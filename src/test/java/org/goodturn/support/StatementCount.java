package org.goodturn.support;

import java.sql.SQLException;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How many statements something costs, as PostgreSQL itself counts them: every one that the application sends, also
 * those that choose merchant and session, and those that begin and end transactions. The processor of events and the
 * jobs ask now and then too, so that it takes a quiet run to tell.
 */
public final class StatementCount {

    /** What a page of the portal may cost. */
    public static final long MOST_OF_A_PAGE = 15;

    private static final int MOST_RUNS = 20;
    private static final int FEW_RUNS = 5;

    private static final String SENT = """
            select coalesce(sum(%s), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = ? and s.toplevel""";

    private static final String STATEMENTS = "calls";
    private static final String PAGES = "shared_blks_hit + shared_blks_read";

    private StatementCount() {}

    /**
     * @param work something that can be done again
     * @return what the first run took that keeps within the cost of a page, or else the least of many
     */
    public static long of(Runnable work) {
        work.run();
        var least = once(work, STATEMENTS);
        for (int run = 1; run < MOST_RUNS && least > MOST_OF_A_PAGE; run++) {
            least = Math.min(least, once(work, STATEMENTS));
        }
        return least;
    }

    /** The least of many runs: some take a number more from a sequence. */
    public static long leastOf(Runnable work) {
        return least(work, STATEMENTS, MOST_RUNS);
    }

    /** How many pages of tables and indexes it reads: the least of some runs. */
    public static long pagesOf(Runnable work) {
        return least(work, PAGES, FEW_RUNS);
    }

    private static long least(Runnable work, String counted, int runs) {
        work.run();
        return LongStream.range(0, runs).map(run -> once(work, counted)).min().orElseThrow();
    }

    private static long once(Runnable work, String counted) {
        var before = sum(counted);
        work.run();
        return sum(counted) - before;
    }

    private static long sum(String counted) {
        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement(SENT.formatted(counted))) {
            query.setString(1, ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class));
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the statements could not be counted", failure);
        }
    }
}
