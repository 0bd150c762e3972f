package org.goodturn.benchmark;

import java.time.Duration;

/** What came back while requests were sent for some time. */
record Answers(Latencies latencies, Duration length) {

    /** Answers of the expected kind in a second. */
    double perSecond() {
        return (latencies.sortedNanos().length - latencies.failures()) / (length.toNanos() / 1e9);
    }

    @Override
    public String toString() {
        return String.format("%,.0f/s  %s", perSecond(), latencies);
    }
}
