package org.goodturn.quality.signal;

import java.util.Optional;

/**
 * The campaign is for new customers, and somebody ordered with another spelling of the friend's address. A family may
 * share a mailbox, and whoever tries a campaign out does: it only adds up, and a strict campaign looks at it.
 */
record KnownMailbox() implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.isMailboxKnown() ? Optional.of(new KnownMailbox()) : Optional.empty();
    }

    @Override
    public String code() {
        return "known_mailbox";
    }

    @Override
    public int weight() {
        return 30;
    }

    @Override
    public String sentence() {
        return "Somebody with the same mailbox, spelled otherwise, had ordered before the friend was referred.";
    }
}
