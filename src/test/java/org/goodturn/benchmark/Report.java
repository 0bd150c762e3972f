package org.goodturn.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How results are printed: one line each, and behind those that have a goal whether they reach it. */
final class Report {

    private static final List<String> MISSED = new ArrayList<>();

    private static int goals;

    private Report() {}

    static void print(String what, Object found) {
        System.out.printf("%-62s %s%n", what, found);
    }

    static void perSecond(String what, double rate) {
        print(what, String.format(Locale.ROOT, "%,.0f/s", rate));
    }

    static void ratio(String what, double rate, double ceiling, double goal) {
        goal(
                what,
                String.format(Locale.ROOT, "%.2f of it; at least %.2f", rate / ceiling, goal),
                rate >= goal * ceiling);
    }

    static void megabytes(String what, long found, long most) {
        goal(what, "%d MB; at most %d MB".formatted(found, most), found <= most);
    }

    /** @param found in ascending order */
    static void atMost(String what, List<Duration> found, Duration most) {
        var times = found.stream().map(Report::seconds).toList();
        goal(what, times + "; at most " + seconds(most), found.getLast().compareTo(most) <= 0);
    }

    /** All answers were as expected, and of a hundred 99 came in time. */
    static void atMost(String what, Latencies found, Duration most) {
        var isMet = found.failures() == 0 && found.percentile(99).compareTo(most) <= 0;
        goal(what, "%s; p99 at most %d ms".formatted(found, most.toMillis()), isMet);
    }

    static void goal(String what, String found, boolean isMet) {
        goals++;
        if (!isMet) {
            MISSED.add(what);
        }
        print(what, found + (isMet ? ": met" : ": MISSED"));
    }

    /** @return whether every goal was met */
    static boolean sumUp() {
        print("goals met", "%d of %d".formatted(goals - MISSED.size(), goals));
        MISSED.forEach(what -> print("missed", what.strip()));
        return MISSED.isEmpty();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
