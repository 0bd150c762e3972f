package org.goodturn.shared.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Rows that arrive together share one transaction and one flush to disk, and each caller is answered after it. Nothing
 * waits on purpose: a batch is what came in while the one before was being committed.
 *
 * @param <T> what is written
 * @param <R> what each caller gets once its row is durable
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int LONGEST_QUEUE = 20_000;
    private static final int LARGEST_BATCH = 512;

    /** Writes a batch inside the transaction that it is given; answers one result for each item, in order. */
    public interface Writer<T, R> {
        List<R> write(Connection connection, List<T> batch) throws SQLException;
    }

    /** More came in than can be written; to be answered with 503 and "try again". */
    public static final class Overloaded extends RuntimeException {
        Overloaded() {
            super("too much to write at the moment", null, false, false);
        }
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> done) {}

    private final BlockingQueue<Waiting<T, R>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final DataSource database;
    private final Writer<T, R> writer;
    private final Thread thread;
    private volatile boolean open = true;

    public GroupCommit(String name, DataSource database, Writer<T, R> writer) {
        this.database = database;
        this.writer = writer;
        thread = Thread.ofPlatform().name("group-commit-" + name).daemon().start(this::work);
    }

    public CompletionStage<R> write(T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            waiting.done.completeExceptionally(new Overloaded());
        }
        return waiting.done;
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var batch = new ArrayList<Waiting<T, R>>(LARGEST_BATCH);
        while (open || !queue.isEmpty()) {
            batch.clear();
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    commit(batch);
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** When a batch fails, its rows are tried one by one, so that one bad row spoils nothing but itself. */
    private void commit(List<Waiting<T, R>> batch) {
        try {
            var results = inTransaction(batch.stream().map(Waiting::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done.complete(results.get(i));
            }
        } catch (SQLException | RuntimeException failure) {
            if (batch.size() == 1) {
                batch.getFirst().done.completeExceptionally(failure);
            } else {
                batch.forEach(one -> commit(List.of(one)));
            }
        }
    }

    private List<R> inTransaction(List<T> items) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var results = writer.write(connection, items);
                connection.commit();
                return results;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
