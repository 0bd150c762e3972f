package org.goodturn.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.LongStream;

/** Looks from outside at how processing gets on. */
record Decisions(BenchmarkDatabase database) {

    private static final String LATENCIES = """
            select extract(epoch from pg_xact_commit_timestamp(result.xmin) - event.event_time) * 1000000000
            from event join event_result result on result.merchant_id = event.merchant_id and result.event_id = event.id
            where event.id > %d""";

    long newestEvent() throws SQLException {
        return database.number("select coalesce(max(id), 0) from event");
    }

    long waiting() throws SQLException {
        return database.number("select count(*) from event_queue");
    }

    /** Jobs that are due: of those that were decided, mails to be sent. */
    long jobs() throws SQLException {
        return database.number("select count(*) from scheduled_tasks where execution_time <= now()");
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
    Latencies latenciesSince(long event) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LATENCIES.formatted(event))) {
            var nanos = LongStream.builder();
            while (rows.next()) {
                nanos.add(rows.getLong(1));
            }
            return Latencies.of(nanos.build().toArray(), 0);
        }
    }
}
