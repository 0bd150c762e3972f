package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/** One network: a household, an office, half a town behind one provider. It only adds to what else there is. */
record SameNetwork() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.shares(Trace.Kind.NETWORK) ? Optional.of(new SameNetwork()) : Optional.empty();
    }

    @Override
    public String code() {
        return "same_network";
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public String sentence() {
        return "Advocate and friend came from the same network.";
    }
}
