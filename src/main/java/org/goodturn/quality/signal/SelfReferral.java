package org.goodturn.quality.signal;

import java.util.Optional;

/** One row, one mailbox, or one customer id of the shop: nobody refers themselves. */
record SelfReferral() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.samePerson() ? Optional.of(new SelfReferral()) : Optional.empty();
    }

    @Override
    public String code() {
        return "self_referral";
    }

    @Override
    public int weight() {
        return CERTAIN;
    }

    @Override
    public String sentence() {
        return "Advocate and friend are the same person.";
    }
}
