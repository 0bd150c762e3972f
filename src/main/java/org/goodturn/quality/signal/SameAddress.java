package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/** One door: flat-mates recommend to each other, so this alone is no reproach. */
record SameAddress() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.shares(Trace.Kind.ADDRESS) ? Optional.of(new SameAddress()) : Optional.empty();
    }

    @Override
    public String code() {
        return "same_address";
    }

    @Override
    public int weight() {
        return 30;
    }

    @Override
    public String sentence() {
        return "Advocate and friend have the same postal address.";
    }
}
