package org.goodturn.quality.signal;

import java.util.Optional;

/** The merchant has ruled the country out. */
record BlockedCountry(String country) implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.step()
                .country()
                .filter(country -> facts.rules().quality().countries().contains(country))
                .map(BlockedCountry::new);
    }

    @Override
    public String code() {
        return "blocked_country";
    }

    @Override
    public int weight() {
        return CERTAIN;
    }

    @Override
    public String sentence() {
        return "The campaign does not take part in " + country + ".";
    }
}
