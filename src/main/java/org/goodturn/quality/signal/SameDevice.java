package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/** One device serves both. A family may share one, so somebody has to look. */
record SameDevice() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.shares(Trace.Kind.DEVICE) ? Optional.of(new SameDevice()) : Optional.empty();
    }

    @Override
    public String code() {
        return "same_device";
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public String sentence() {
        return "Advocate and friend used the same device.";
    }
}
