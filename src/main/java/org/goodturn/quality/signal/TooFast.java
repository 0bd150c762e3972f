package org.goodturn.quality.signal;

import java.time.Duration;
import java.util.Optional;

/** Nobody chooses and pays in so short a time. */
record TooFast(int minutes) implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        var least = facts.rules().quality().soonestMinutes();
        return facts.step()
                .sinceEvidence()
                .filter(time -> !time.isNegative() && time.compareTo(Duration.ofMinutes(least)) < 0)
                .map(time -> new TooFast(least));
    }

    @Override
    public String code() {
        return "too_fast";
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public String sentence() {
        return "The order came within " + minutes + " minutes of the click or claim.";
    }
}
