package org.goodturn.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Gives the JVM time to compile what it runs: rounds of everything that is measured, until one is hardly faster than
 * the best before it. On a slow machine that takes minutes, in which the compiler uses a core.
 */
final class WarmUp {

    /** One round of everything. @return events a second, the higher the warmer */
    interface Round {
        double run() throws IOException, SQLException, InterruptedException;
    }

    private static final double HARDLY_FASTER = 1.1;
    private static final int STEADY = 2;
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private WarmUp() {}

    static void by(Round round) throws IOException, SQLException, InterruptedException {
        var began = System.nanoTime();
        var best = 0.0;
        for (int steady = 0; steady < STEADY && System.nanoTime() - began < AT_MOST.toNanos(); ) {
            var rate = round.run();
            steady = rate < HARDLY_FASTER * best ? steady + 1 : 0;
            best = Math.max(best, rate);
        }
        Report.print("warmed up for", Report.seconds(Duration.ofNanos(System.nanoTime() - began)));
    }
}
