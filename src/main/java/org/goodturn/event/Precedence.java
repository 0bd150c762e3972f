package org.goodturn.event;

import jakarta.inject.Singleton;
import java.time.Duration;

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

    private final Journal journal;
    private volatile long stoodBack = System.nanoTime() - GO_ON;

    Precedence(Journal journal) {
        this.journal = journal;
    }

    /** Before something is processed: lets what comes in go first. */
    void standBack() throws InterruptedException {
        var now = System.nanoTime();
        if (now - stoodBack < GO_ON || journal.waiting() < RUSH) {
            return;
        }
        for (var until = now + STAND_BACK; now < until && journal.waiting() >= RUSH; now = System.nanoTime()) {
            Thread.sleep(LOOK);
        }
        stoodBack = now;
    }
}
