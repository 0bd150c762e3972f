package org.goodturn.shared.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Rows that arrive together share one transaction and one flush to disk, and each caller is answered after it. Nothing
 * waits on purpose: a batch is what came in while the one before was being committed.
 *
 * @param <T> what is written
 * @param <R> what each caller gets once its row is durable
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST_WAITING = 20_000;
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

    /** What one caller wants written, all of it or nothing. */
    private record Waiting<T, R>(List<T> items, CompletableFuture<List<R>> done) {}

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
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
        return writeAll(List.of(item)).thenApply(List::getFirst);
    }

    /** @return a result for each item, in order, once all are durable; none is written when it fails */
    public CompletionStage<List<R>> writeAll(List<T> items) {
        var afterwards = waiting.addAndGet(items.size());
        if (!open || afterwards > MOST_WAITING) {
            waiting.addAndGet(-items.size());
            return CompletableFuture.failedStage(new Overloaded());
        }
        var together = new Waiting<T, R>(items, new CompletableFuture<>());
        queue.add(together);
        return together.done;
    }

    /** How many rows are waiting or being written. */
    public int waiting() {
        return waiting.get();
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
        while (open || !queue.isEmpty()) {
            try {
                var batch = next();
                if (!batch.isEmpty()) {
                    commit(batch);
                    waiting.addAndGet(-size(batch));
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** What is there when something is; nothing after a while. */
    private List<Waiting<T, R>> next() throws InterruptedException {
        var batch = new ArrayList<Waiting<T, R>>();
        var one = queue.poll(200, TimeUnit.MILLISECONDS);
        for (int size = 0; one != null; one = size < LARGEST_BATCH ? queue.poll() : null) {
            batch.add(one);
            size += one.items.size();
        }
        return batch;
    }

    /** When a batch fails, its parts are tried one by one, so that one bad row spoils nothing but its own part. */
    private void commit(List<Waiting<T, R>> batch) {
        try {
            var results = inTransaction(
                    batch.stream().flatMap(one -> one.items.stream()).toList());
            var from = 0;
            for (var one : batch) {
                one.done.complete(results.subList(from, from + one.items.size()));
                from += one.items.size();
            }
        } catch (SQLException | RuntimeException failure) {
            if (batch.size() == 1) {
                batch.getFirst().done.completeExceptionally(failure);
            } else {
                batch.forEach(one -> commit(List.of(one)));
            }
        }
    }

    private int size(List<Waiting<T, R>> batch) {
        return batch.stream().mapToInt(one -> one.items.size()).sum();
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
