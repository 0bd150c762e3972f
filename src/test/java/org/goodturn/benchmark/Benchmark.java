package org.goodturn.benchmark;

/**
 * Measures the packaged application and prints what it found beside the machine's ceilings. Ends with 1 when a goal was
 * missed.
 */
public final class Benchmark {

    private Benchmark() {}

    /** @param arguments {@code pages}, {@code events}, or {@code all} */
    public static void main(String... arguments) throws Exception {
        switch (arguments[0]) {
            case "pages" -> PagesBenchmark.run();
            case "events" -> EventsBenchmark.run();
            case "all" -> {
                PagesBenchmark.run();
                EventsBenchmark.run();
            }
            default -> throw new IllegalArgumentException("-Dbenchmark is pages, events or all");
        }
        System.exit(Report.sumUp() ? 0 : 1);
    }
}
