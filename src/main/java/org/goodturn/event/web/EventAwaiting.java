package org.goodturn.event.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.shared.tenancy.Tenancy;

/**
 * Waits until an event is processed, by looking for its result: whichever node processes it. Holds no thread between
 * two looks, and looks less often the longer it takes.
 */
@ApplicationScoped
class EventAwaiting {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final long SHORTEST = 5;
    private static final long LONGEST = 250;

    private final EventAnswers answers;
    private final Tenancy tenancy;
    private final ExecutorService workers;

    EventAwaiting(EventAnswers answers, Tenancy tenancy, ExecutorService workers) {
        this.answers = answers;
        this.tenancy = tenancy;
        this.workers = workers;
    }

    /** @return what became of it, or nothing when that is not known in time */
    CompletionStage<Optional<EventJson.Told>> outcome(long merchantId, String eventId) {
        return look(merchantId, eventId, SHORTEST, System.nanoTime() + MOST.toNanos());
    }

    private CompletableFuture<Optional<EventJson.Told>> look(long merchant, String event, long pause, long until) {
        var later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, workers);
        return CompletableFuture.supplyAsync(() -> told(merchant, event), later)
                .thenCompose(told -> told.isPresent() || System.nanoTime() > until
                        ? CompletableFuture.completedFuture(told)
                        : look(merchant, event, Math.min(2 * pause, LONGEST), until));
    }

    private Optional<EventJson.Told> told(long merchant, String eventId) {
        return tenancy.as(merchant, () -> QuarkusTransaction.requiringNew().call(() -> Event.of(eventId)
                .filter(event -> EventResult.of(event).isPresent())
                .map(answers::about)));
    }
}
