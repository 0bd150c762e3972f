package org.goodturn.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.shared.data.GroupCommit;
import org.goodturn.shared.tenancy.Wall;

/** Takes events: whoever gets a receipt knows that the event will never be lost. */
@Singleton
public class Journal {

    private final GroupCommit<Incoming, Receipt> commit;
    private final JournalRows rows;
    private final EventQueue queue;
    private final EventMetrics metrics;

    Journal(AgroalDataSource database, JournalRows rows, EventQueue queue, EventMetrics metrics) {
        this.rows = rows;
        this.queue = queue;
        this.metrics = metrics;
        this.commit = new GroupCommit<>("events", database, this::write);
    }

    public CompletionStage<Receipt> append(Incoming event) {
        return commit.write(event).thenApply(receipt -> {
            metrics.taken(event, receipt);
            queue.wake();
            return receipt;
        });
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
            Wall.enter(connection, part.getKey());
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
