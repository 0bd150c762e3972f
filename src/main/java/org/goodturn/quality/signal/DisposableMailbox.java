package org.goodturn.quality.signal;

import java.util.Optional;

/** A mailbox for one use. */
record DisposableMailbox() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.step().throwAwayMailbox() ? Optional.of(new DisposableMailbox()) : Optional.empty();
    }

    @Override
    public String code() {
        return "disposable_email";
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public String sentence() {
        return "The friend uses a throw-away mailbox.";
    }
}
