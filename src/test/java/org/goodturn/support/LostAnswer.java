package org.goodturn.support;

import java.sql.SQLException;
import java.util.List;

/**
 * Makes PostgreSQL commit one transaction and break the connection before it says so. Meant are transactions that write
 * an event called {@value #EVENT}: they wait for the word of another server, and there is none.
 */
public final class LostAnswer implements AutoCloseable {

    public static final String EVENT = "lost_answer";

    private static final String WAITING = "from pg_stat_activity where wait_event = 'SyncRep'";

    public LostAnswer() throws SQLException {
        run(
                "create function wait_for_nobody() returns trigger language plpgsql as"
                        + " $$ begin perform set_config('synchronous_commit', 'on', true); return null; end $$",
                "create trigger wait_for_nobody after insert on event for each row when (new.name = '" + EVENT
                        + "') execute function wait_for_nobody()",
                "alter system set synchronous_standby_names = 'nobody'",
                "select pg_reload_conf()");
        Eventually.get(
                () -> count("from pg_settings where name = 'synchronous_standby_names' and setting > ''"),
                seen -> seen == 1);
        // whoever makes checkpoints tells the others; by now it has seen the setting
        run("checkpoint");
    }

    /** Waits for the transaction and breaks its connection; the next one gets its answer. */
    public void strike() throws SQLException {
        Eventually.get(() -> count(WAITING), waiting -> waiting > 0);
        run("select pg_terminate_backend(pid) " + WAITING);
        waitForNobody();
    }

    @Override
    public void close() throws SQLException {
        waitForNobody();
        run("drop function wait_for_nobody() cascade");
    }

    private static void waitForNobody() throws SQLException {
        run("alter system reset synchronous_standby_names", "select pg_reload_conf()");
    }

    private static long count(String from) {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(String... statements) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.createStatement()) {
            for (var sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}
