package org.goodturn.benchmark;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Sends requests at a fixed rate whether answers come or not, and measures from the moment each was due: a server that
 * stalls cannot hide it by holding requests back.
 */
final class SteadyLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param expected which status counts as an answer */
    Latencies run(IntFunction<HttpRequest> request, IntPredicate expected, int perSecond, Duration length)
            throws InterruptedException {
        var count = Math.toIntExact(perSecond * length.toSeconds());
        var nanos = new AtomicLongArray(count);
        var failures = new AtomicInteger();
        var open = new CountDownLatch(count);
        var start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var number = i;
            var due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
            waitUntil(due);
            client.sendAsync(request.apply(i), HttpResponse.BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
                        nanos.set(number, System.nanoTime() - due);
                        if (failure != null || !expected.test(answer.statusCode())) {
                            failures.incrementAndGet();
                        }
                        open.countDown();
                    });
        }
        if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " requests were never answered");
        }
        return Latencies.of(values(nanos), failures.get());
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static long[] values(AtomicLongArray array) {
        var values = new long[array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i);
        }
        return values;
    }
}
