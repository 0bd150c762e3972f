package org.goodturn.demo.history;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodturn.demo.DemoOpened;
import org.goodturn.demo.Demonstration;
import org.goodturn.demo.Demonstrations;
import org.goodturn.shared.tenancy.Tenancy;

/**
 * Lays down the past in the background. Each happening is one transaction that also counts it: wherever the process
 * dies, the next start goes on behind the last one that happened, and two nodes never tell the same one.
 */
@ApplicationScoped
class Telling {

    private final Demonstrations demonstrations;
    private final Teller teller;
    private final Tenancy tenancy;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopped;

    Telling(Demonstrations demonstrations, Teller teller, Tenancy tenancy) {
        this.demonstrations = demonstrations;
        this.teller = teller;
        this.tenancy = tenancy;
    }

    void start(@Observes DemoOpened fact) {
        if (busy.compareAndSet(false, true)) {
            var thread =
                    Thread.ofPlatform().daemon().name("demo-history").unstarted(() -> tellAll(fact.demonstration()));
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** Before the parts that it needs stop themselves. */
    void stop(@Observes @Priority(1) ShutdownEvent ended) {
        stopped = true;
    }

    private void tellAll(Demonstration demo) {
        var story = Story.since(demo.began());
        try {
            while (!stopped && tellNext(demo, story)) {
                // one happening after the other
            }
        } catch (RuntimeException failure) {
            if (!stopped) {
                Log.warn("the past of the demonstration is told on at the next start", failure);
            }
        } finally {
            busy.set(false);
        }
    }

    /** @return false when nothing is left to tell */
    private boolean tellNext(Demonstration demo, List<Happening> story) {
        return tenancy.as(
                demo.merchant(), () -> QuarkusTransaction.requiringNew().call(() -> {
                    var next = demonstrations
                            .locked()
                            .filter(now -> now.merchant() == demo.merchant() && now.told() < story.size());
                    next.ifPresent(now -> {
                        teller.tell(story.get(now.told()));
                        demonstrations.tellNext();
                    });
                    return next.isPresent();
                }));
    }
}
