package org.goodturn.benchmark;

import java.util.Locale;

/** How results are printed: one line each. */
final class Report {

    private Report() {}

    static void print(String what, Object found) {
        System.out.printf("%-62s %s%n", what, found);
    }

    static void perSecond(String what, double rate) {
        print(what, String.format(Locale.ROOT, "%,.0f/s", rate));
    }

    /** @param goal what the ratio should reach; 0 when there is none */
    static void ratio(String what, double rate, double ceiling, double goal) {
        print(what, String.format(Locale.ROOT, "%.2f of it; goal %.2f", rate / ceiling, goal));
    }
}
