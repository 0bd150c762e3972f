package org.goodturn.history;

import io.quarkus.logging.Log;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Tries a property with random values, several at a time, because most of their time is spent waiting. One that fails
 * is shrunk before it is shown. jqwik makes and shrinks the values; its own runner knows nothing of Quarkus.
 */
final class Trials {

    private static final int AT_ONCE = 4;
    private static final int USUAL = 6;
    private static final int PATIENCE = 40;
    private static final int SIZE = 1000;

    private record Failure<T>(Shrinkable<T> value, AssertionError error) {}

    private Trials() {}

    static <T> void of(Arbitrary<T> values, Consumer<T> property) {
        JqwikSession.run(() -> inSession(values, property));
    }

    private static <T> void inSession(Arbitrary<T> values, Consumer<T> property) {
        var first = Long.getLong("histories.seed", 1);
        var generator = values.generator(SIZE, true);
        var made = LongStream.range(first, first + Integer.getInteger("histories", USUAL))
                .mapToObj(seed -> generator.next(new Random(seed)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var trials = made.stream()
                    .map(one -> trial(one, property))
                    .map(threads::submit)
                    .toList();
            trials.stream()
                    .map(Trials::ended)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(failure -> {
                        Log.infof(
                                "looking for a smaller one than that which failed: %s",
                                failure.error().getMessage());
                        var smallest = shrunk(failure, property);
                        throw new AssertionError("for " + smallest.value().value(), smallest.error());
                    });
        }
    }

    /** The value is made here: elsewhere jqwik would not know in whose name. */
    private static <T> Callable<Optional<Failure<T>>> trial(Shrinkable<T> one, Consumer<T> property) {
        var value = one.value();
        return () -> failure(one, value, property);
    }

    private static <T> Optional<Failure<T>> failure(Shrinkable<T> made, T value, Consumer<T> property) {
        try {
            property.accept(value);
            return Optional.empty();
        } catch (AssertionError error) {
            return Optional.of(new Failure<>(made, error));
        }
    }

    private static <T> Failure<T> shrunk(Failure<T> failure, Consumer<T> property) {
        var smallest = failure;
        int left = PATIENCE;
        for (var next = smaller(smallest, property); next.isPresent() && left > 0; left--) {
            smallest = next.get();
            next = smaller(smallest, property);
        }
        return smallest;
    }

    private static <T> Optional<Failure<T>> smaller(Failure<T> failure, Consumer<T> property) {
        return failure.value()
                .shrink()
                .limit(PATIENCE)
                .map(one -> failure(one, one.value(), property))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> T ended(Future<T> trial) {
        try {
            return trial.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
