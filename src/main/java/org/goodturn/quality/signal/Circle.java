package org.goodturn.quality.signal;

import java.util.Optional;

/** Whoever is recommended to had recommended before, to the advocate or to those who brought the advocate. */
record Circle() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.circle() ? Optional.of(new Circle()) : Optional.empty();
    }

    @Override
    public String code() {
        return "circle";
    }

    @Override
    public int weight() {
        return 80;
    }

    @Override
    public String sentence() {
        return "The friend had brought the advocate before, directly or through others.";
    }
}
