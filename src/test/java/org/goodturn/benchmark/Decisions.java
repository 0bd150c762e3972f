package org.goodturn.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Looks from outside at how processing gets on. */
record Decisions(BenchmarkDatabase database) {

    private static final String LATENCIES = """
            select percentile_disc(array[0.5, 0.9, 0.99, 1]) within group (order by took) as took, count(*)
            from (select extract(epoch from pg_xact_commit_timestamp(result.xmin) - event.event_time) * 1000 as took
                  from event join event_result result on result.merchant_id = event.merchant_id and result.event_id = event.id
                  where event.id > %d) decided""";

    long newestEvent() throws SQLException {
        return database.number("select coalesce(max(id), 0) from event");
    }

    long waiting() throws SQLException {
        return database.number("select count(*) from event_queue");
    }

    /** Events that are processed in a second while none comes in. */
    double perSecondAlone(Duration length) throws SQLException, InterruptedException {
        var before = waiting();
        var began = System.nanoTime();
        Thread.sleep(length);
        return (before - waiting()) / ((System.nanoTime() - began) / 1e9);
    }

    /** What waits is left where it is and forgotten, so that the next measurement starts with an empty queue. */
    void forgetWaiting() throws SQLException {
        database.run("delete from event_queue");
    }

    /** From the moment at which events were to be sent to the commit of what was decided on them. */
    String latenciesSince(long event) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LATENCIES.formatted(event))) {
            rows.next();
            var took = (Number[]) rows.getArray(1).getArray();
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f ms  p90 %.1f ms  p99 %.1f ms  max %.1f ms  (%d decided)",
                    took[0].doubleValue(),
                    took[1].doubleValue(),
                    took[2].doubleValue(),
                    took[3].doubleValue(),
                    rows.getLong(2));
        }
    }
}
