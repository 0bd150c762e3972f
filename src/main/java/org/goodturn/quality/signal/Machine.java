package org.goodturn.quality.signal;

import java.util.Optional;

/** A program, not a person, by its own words. */
record Machine() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.step().byMachine() ? Optional.of(new Machine()) : Optional.empty();
    }

    @Override
    public String code() {
        return "machine";
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public String sentence() {
        return "A program did this, not a person.";
    }
}
