package org.goodturn.report;

/** How a number compares to the one of the period before. */
public record Change(long now, long before) {

    public boolean isUp() {
        return now > before;
    }

    public boolean isDown() {
        return now < before;
    }

    /** "+12 %", "−5 %", "as before", or "from none" when there is nothing to compare to. */
    public String words() {
        if (now == before) {
            return "as before";
        }
        if (before == 0) {
            return "from none";
        }
        var percent = Math.round(100.0 * (now - before) / before);
        return (percent < 0 ? "−" : "+") + Math.abs(percent) + " %";
    }
}
