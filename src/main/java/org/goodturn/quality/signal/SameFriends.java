package org.goodturn.quality.signal;

import java.util.Optional;
import org.goodturn.quality.trace.Trace;

/**
 * Another friend of the advocate has the same device, means of payment or mailbox: one person with several accounts. A
 * mailbox weighs less than the others, as {@link KnownMailbox} does.
 */
record SameFriends(By by) implements Signal {

    enum By {
        PAYMENT(60, "Another friend of the advocate pays with the same means."),
        DEVICE(60, "Another friend of the advocate used the same device."),
        MAILBOX(30, "Another friend of the advocate has the same mailbox, spelled otherwise.");

        private final int weight;
        private final String sentence;

        By(int weight, String sentence) {
            this.weight = weight;
            this.sentence = sentence;
        }
    }

    static Optional<Signal> in(QualityFacts facts) {
        if (facts.sharesWithFriends(Trace.Kind.PAYMENT)) {
            return Optional.of(new SameFriends(By.PAYMENT));
        }
        if (facts.sharesWithFriends(Trace.Kind.DEVICE)) {
            return Optional.of(new SameFriends(By.DEVICE));
        }
        return facts.isMailboxAmongFriends() ? Optional.of(new SameFriends(By.MAILBOX)) : Optional.empty();
    }

    @Override
    public String code() {
        return "same_friends";
    }

    @Override
    public int weight() {
        return by.weight;
    }

    @Override
    public String sentence() {
        return by.sentence;
    }
}
