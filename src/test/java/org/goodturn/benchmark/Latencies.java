package org.goodturn.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long answers took, from the moment the request was due. */
record Latencies(long[] sortedNanos, int failures) {

    static Latencies of(long[] nanos, int failures) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, failures);
    }

    Duration percentile(double percent) {
        var index = (int) Math.ceil(percent / 100 * sortedNanos.length) - 1;
        return Duration.ofNanos(sortedNanos[Math.max(0, index)]);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %s  p90 %s  p99 %s  max %s  (%d answers, %d failed)",
                millis(50),
                millis(90),
                millis(99),
                millis(100),
                sortedNanos.length,
                failures);
    }

    private String millis(double percent) {
        return String.format(Locale.ROOT, "%.1f ms", percentile(percent).toNanos() / 1e6);
    }
}
