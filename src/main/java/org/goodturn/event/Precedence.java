package org.goodturn.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * While events come in faster than they are written, taking them goes before processing them: what is taken waits
 * safely, what is not taken waits at the shop. It never waits for long, and a fifth of the time belongs to it.
 */
@Singleton
class Precedence {

    /** With fewer than these before it, an event is written at once. */
    private static final int RUSH = 8;

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final long STAND_BACK = Duration.ofMillis(200).toNanos();
    private static final long GO_ON = Duration.ofMillis(50).toNanos();

    private final IntSupplier waiting;
    private final LongSupplier nanos;
    private volatile long stoodBack;

    @Inject
    Precedence(Journal journal) {
        this(journal::waiting, System::nanoTime);
    }

    /** @param waiting how many events wait for their commit */
    Precedence(IntSupplier waiting, LongSupplier nanos) {
        this.waiting = waiting;
        this.nanos = nanos;
        this.stoodBack = nanos.getAsLong() - GO_ON;
    }

    /** Before something is processed: lets what comes in go first. */
    void standBack() throws InterruptedException {
        var now = nanos.getAsLong();
        if (now - stoodBack < GO_ON || waiting.getAsInt() < RUSH) {
            return;
        }
        for (var until = now + STAND_BACK; now < until && waiting.getAsInt() >= RUSH; now = nanos.getAsLong()) {
            Thread.sleep(LOOK);
        }
        stoodBack = now;
    }
}
