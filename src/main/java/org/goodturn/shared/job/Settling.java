package org.goodturn.shared.job;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Waits until everything that is due for the current merchant is done. */
@Singleton
public class Settling {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<Backlog> backlogs;

    Settling(@All List<Backlog> backlogs) {
        this.backlogs = backlogs;
    }

    /**
     * Outside a transaction, or it would wait for itself.
     *
     * @return false when it was not done in time; it goes on
     */
    public boolean within(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        while (backlogs.stream().anyMatch(Backlog::isWaiting)) {
            if (System.nanoTime() > end || !paused()) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
