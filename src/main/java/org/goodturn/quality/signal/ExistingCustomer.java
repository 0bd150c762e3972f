package org.goodturn.quality.signal;

import java.util.Optional;

/** The campaign is for new customers, and the friend is none. */
record ExistingCustomer() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.rules().newCustomersOnly() && facts.orderedBefore()
                ? Optional.of(new ExistingCustomer())
                : Optional.empty();
    }

    @Override
    public String code() {
        return "existing_customer";
    }

    @Override
    public int weight() {
        return CERTAIN;
    }

    @Override
    public String sentence() {
        return "The friend had ordered before being referred.";
    }
}
