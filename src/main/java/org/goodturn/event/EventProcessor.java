package org.goodturn.event;

import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.time.MachineTime;

/** The threads that process events, some in one transaction; what fails is tried again later, then parked. */
@Singleton
class EventProcessor {

    private static final int THREADS = 2;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final EventQueue queue;
    private final EventRun runs;
    private final Precedence precedence;
    private final CurrentMerchant current;
    private final Clock clock;
    private final Clock machine;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    EventProcessor(
            EventQueue queue,
            EventRun runs,
            Precedence precedence,
            CurrentMerchant current,
            Clock clock,
            @MachineTime Clock machine) {
        this.queue = queue;
        this.runs = runs;
        this.precedence = precedence;
        this.current = current;
        this.clock = clock;
        this.machine = machine;
    }

    void start(@Observes StartupEvent started) {
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().name("events-" + i).daemon().start(this::work));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        open = false;
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void work() {
        while (open) {
            try {
                precedence.standBack();
                if (!processNext()) {
                    queue.await(IDLE);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                Log.error("events cannot be processed at the moment", failure);
                pause();
            }
        }
    }

    /** @return false when nothing was due */
    private boolean processNext() {
        var run = new ArrayList<EventQueue.Due>();
        if (!processed(run, runs.length())) {
            // each for itself, so that the neighbours of the one that fails go on
            run.forEach(due -> processed(new ArrayList<>(), 1));
        }
        return !run.isEmpty();
    }

    /** @return false when several failed together, and nothing was done */
    private boolean processed(List<EventQueue.Due> run, int most) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                run.addAll(queue.next(machine.instant(), most));
                if (!run.isEmpty()) {
                    current.becomes(run.getFirst().merchantId());
                    queue.enter(run.getFirst());
                    runs.process(run, clock.instant());
                }
            });
        } catch (RuntimeException failure) {
            if (run.isEmpty()) {
                throw failure;
            }
            if (run.size() > 1) {
                Log.debugf(failure, "%d events are tried one by one", run.size());
                return false;
            }
            retryOrPark(run.getFirst(), failure);
        } finally {
            context.terminate();
        }
        return true;
    }

    private void retryOrPark(EventQueue.Due due, RuntimeException failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (due.isHopeless()) {
                Log.errorf(failure, "event %d of merchant %d is parked", due.eventId(), due.merchantId());
                park(due, clock.instant());
            } else {
                Log.warnf(failure, "event %d of merchant %d is tried again", due.eventId(), due.merchantId());
                queue.again(due, machine.instant().plus(FIRST_PAUSE.multipliedBy(1L << due.attempts())));
            }
        });
    }

    private void park(EventQueue.Due due, Instant now) {
        var reason =
                new Finding("event", "event.parked", "Processing failed several times; somebody has to look at it.");
        EventResult.parked(due.eventId(), List.of(reason), now).persist();
        queue.done(List.of(due));
    }

    private void pause() {
        try {
            Thread.sleep(FIRST_PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }
}
