package org.goodturn.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.goodturn.shared.tenancy.Tenancy;

/** Lays the stage beside history, some events at a time, and sums up. */
final class Verdicts {

    /** What is listed; all are counted. */
    static final int MOST_LISTED = 5_000;

    private final PaidRows paid;
    private final Tenancy tenancy;
    private final long live;
    private final Instant from;
    private final Instant to;
    private final List<Difference> differences = new ArrayList<>();
    private Outcome outcome = Outcome.NOTHING;

    Verdicts(PaidRows paid, Tenancy tenancy, long live, Instant from, Instant to) {
        this.paid = paid;
        this.tenancy = tenancy;
        this.live = live;
        this.from = from;
        this.to = to;
    }

    /** On the stage. What was told in history since it was set is not looked at. */
    void gather() {
        var end = paid.lastDecided();
        long after = 0;
        for (var last = next(after); last > 0 && after < end; last = next(after)) {
            part(after, Math.min(last, end));
            after = last;
        }
    }

    Outcome outcome() {
        return outcome;
    }

    /** The first ones. */
    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void part(long after, long last) {
        var history = inHistory(() -> paid.earnedIn(from, to, after, last));
        var events =
                history.stream().map(one -> one.deed().eventId()).distinct().toList();
        var comparing = new Comparing(history, paid.earnedIn(from, to, after, last), paid.verdicts(events));
        outcome = outcome.plus(comparing.outcome());
        comparing.differences().stream()
                .limit(Math.max(0, MOST_LISTED - differences.size()))
                .forEach(differences::add);
    }

    /** The end of the next part, on the stage or in history, whichever comes first. */
    private long next(long after) {
        return LongStream.of(paid.part(after), inHistory(() -> paid.part(after)))
                .filter(last -> last > 0)
                .min()
                .orElse(0);
    }

    private <T> T inHistory(java.util.function.Supplier<T> question) {
        return tenancy.as(live, () -> QuarkusTransaction.requiringNew().call(question::get));
    }
}
