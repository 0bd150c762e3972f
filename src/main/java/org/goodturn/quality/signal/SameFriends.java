package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/** Another friend of the advocate left the same device or means of payment behind: one person with several accounts. */
record SameFriends(boolean pays) implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        var pays = facts.sharesWithFriends(Trace.Kind.PAYMENT);
        return pays || facts.sharesWithFriends(Trace.Kind.DEVICE)
                ? Optional.of(new SameFriends(pays))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "same_friends";
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public String sentence() {
        return pays
                ? "Another friend of the advocate pays with the same means."
                : "Another friend of the advocate used the same device.";
    }
}
