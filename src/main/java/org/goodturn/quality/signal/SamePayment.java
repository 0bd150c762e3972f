package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/** One card or account pays for both. Couples may share one, so somebody has to look. */
record SamePayment() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.shares(Trace.Kind.PAYMENT) ? Optional.of(new SamePayment()) : Optional.empty();
    }

    @Override
    public String code() {
        return "same_payment";
    }

    @Override
    public int weight() {
        return 80;
    }

    @Override
    public String sentence() {
        return "Advocate and friend paid by the same means.";
    }
}
