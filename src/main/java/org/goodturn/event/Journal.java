package org.goodturn.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.shared.data.GroupCommit;
import org.goodturn.shared.tenancy.Wall;

/** Takes events: whoever gets a receipt knows that the event will never be lost. */
@Singleton
public class Journal {

    record Appended(List<Incoming> events, List<Receipt> receipts) {}

    private final GroupCommit<Incoming, Receipt> commit;
    private final JournalRows rows;
    private final EventQueue queue;
    private final EventMetrics metrics;
    private final jakarta.enterprise.event.Event<Appended> appended;

    Journal(
            AgroalDataSource database,
            JournalRows rows,
            EventQueue queue,
            EventMetrics metrics,
            jakarta.enterprise.event.Event<Appended> appended) {
        this.rows = rows;
        this.queue = queue;
        this.metrics = metrics;
        this.appended = appended;
        this.commit = new GroupCommit<>("events", database, this::write);
    }

    public CompletionStage<Receipt> append(Incoming event) {
        return commit.write(event).thenApply(receipt -> {
            metrics.taken(event, receipt);
            queue.wake();
            return receipt;
        });
    }

    /**
     * Takes many of one merchant: all are durable when there are receipts, or none is taken.
     *
     * @return a receipt for each event, in order
     */
    public CompletionStage<List<Receipt>> appendTogether(List<Incoming> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        return commit.writeAll(events).thenApply(receipts -> {
            counted(events, receipts);
            return receipts;
        });
    }

    /**
     * Takes many of one merchant in one statement of the current transaction: they are durable when it has committed.
     *
     * @return a receipt for each event, in order
     */
    public List<Receipt> appendAll(List<Incoming> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var receipts = rows.write(events);
        appended.fire(new Appended(events, receipts));
        return receipts;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        counted(appended.events, appended.receipts);
    }

    private void counted(List<Incoming> events, List<Receipt> receipts) {
        for (int i = 0; i < events.size(); i++) {
            metrics.taken(events.get(i), receipts.get(i));
        }
        queue.wake();
    }

    /** How many events wait for their commit. */
    int waiting() {
        return commit.waiting();
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    /** Merchant by merchant inside one transaction, so that every row is written behind its own wall. */
    private List<Receipt> write(Connection connection, List<Incoming> batch) throws SQLException {
        var receipts = new Receipt[batch.size()];
        var positions = IntStream.range(0, batch.size()).boxed().collect(Collectors.groupingBy(i -> batch.get(i)
                .merchantId()));
        for (var part : positions.entrySet()) {
            Wall.enterByKey(connection, part.getKey());
            var written = rows.write(
                    connection,
                    part.getKey(),
                    part.getValue().stream().map(batch::get).toList());
            for (int i = 0; i < written.size(); i++) {
                receipts[part.getValue().get(i)] = written.get(i);
            }
        }
        return new ArrayList<>(Arrays.asList(receipts));
    }
}
