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

/** The threads that process events: each event in a transaction of its own, failures again later, then parked. */
@Singleton
class EventProcessor {

    private static final int THREADS = 2;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final EventQueue queue;
    private final EventProcessing processing;
    private final CurrentMerchant current;
    private final Clock clock;
    private final Clock machine;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    EventProcessor(
            EventQueue queue,
            EventProcessing processing,
            CurrentMerchant current,
            Clock clock,
            @MachineTime Clock machine) {
        this.queue = queue;
        this.processing = processing;
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
        var context = Arc.container().requestContext();
        context.activate();
        var taken = new EventQueue.Due[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var due = queue.next(machine.instant());
                due.ifPresent(one -> {
                    taken[0] = one;
                    current.becomes(one.merchantId());
                    queue.enter(one);
                    processing.process(Event.of(one.eventId()), clock.instant());
                });
                return due.isPresent();
            });
        } catch (RuntimeException failure) {
            if (taken[0] == null) {
                throw failure;
            }
            retryOrPark(taken[0], failure);
            return true;
        } finally {
            context.terminate();
        }
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
        EventResult.of(Event.of(due.eventId()), EventResult.State.PARKED, List.of(reason), now)
                .persist();
        queue.done(due.eventId(), due.merchantId());
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
