package org.goodturn.support;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself, looking often and not for ever. */
public final class Eventually {

    /** Slow machines are forgiven: how long things take is measured elsewhere. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private Eventually() {}

    /** @return the first answer that is as wanted */
    public static <T> T get(Supplier<T> look, Predicate<T> wanted) {
        return within(MOST, look, wanted);
    }

    /** For what waits for others of its kind. */
    public static <T> T within(Duration most, Supplier<T> look, Predicate<T> wanted) {
        var until = System.nanoTime() + most.toNanos();
        T seen;
        do {
            seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            pause();
        } while (System.nanoTime() < until);
        throw new AssertionError("not within " + most.toSeconds() + " s; last seen: " + seen);
    }

    public static <T> T present(Supplier<Optional<T>> look) {
        return get(look, Optional::isPresent).orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
