package org.goodturn.quality.signal;

import java.util.Optional;

/** Several friends of one advocate, all from one network within a day: an office does that, so it only adds up. */
record CrowdedNetwork(int friends) implements Signal {

    /** A large family. */
    private static final int MOST = 5;

    static Optional<Signal> in(QualityFacts facts) {
        return facts.crowd().sameNetwork() > MOST
                ? Optional.of(new CrowdedNetwork(facts.crowd().sameNetwork()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "crowded_network";
    }

    @Override
    public int weight() {
        return 30;
    }

    @Override
    public String sentence() {
        return "The advocate brought " + friends + " friends from one network within a day.";
    }
}
