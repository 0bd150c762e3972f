package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/** Another friend of the advocate gets parcels at the same address: flat-mates do, so it only adds up. */
record SameHousehold() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.sharesWithFriends(Trace.Kind.ADDRESS) ? Optional.of(new SameHousehold()) : Optional.empty();
    }

    @Override
    public String code() {
        return "same_household";
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public String sentence() {
        return "Another friend of the advocate has the same postal address.";
    }
}
