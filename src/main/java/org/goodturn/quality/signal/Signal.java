package org.goodturn.quality.signal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that speaks against a referral. Each rule is one class, which finds its signal in the facts. What is
 * certain decides by itself; the others have weights, which are added up.
 */
public sealed interface Signal
        permits SelfReferral,
                ExistingCustomer,
                KnownMailbox,
                BlockedCountry,
                BlockedReferrer,
                SamePayment,
                SameDevice,
                SameAddress,
                SameNetwork,
                SameFriends,
                SameHousehold,
                Circle,
                DisposableMailbox,
                Machine,
                ManyFriends,
                CrowdedNetwork,
                TooFast {

    /** More than everything else together. */
    int CERTAIN = 1_000;

    /** Stable, for machines. */
    String code();

    int weight();

    /** For staff; the consumer never reads it. */
    String sentence();

    default boolean isCertain() {
        return weight() >= CERTAIN;
    }

    /** Every signal, not just the first. A campaign that looks at nothing still knows what is certain. */
    static List<Signal> in(QualityFacts facts) {
        var off = facts.rules().quality().strictness().isOff();
        return Stream.of(
                        SelfReferral.in(facts),
                        ExistingCustomer.in(facts),
                        KnownMailbox.in(facts),
                        BlockedCountry.in(facts),
                        BlockedReferrer.in(facts),
                        SamePayment.in(facts),
                        SameDevice.in(facts),
                        SameAddress.in(facts),
                        SameNetwork.in(facts),
                        SameFriends.in(facts),
                        SameHousehold.in(facts),
                        Circle.in(facts),
                        DisposableMailbox.in(facts),
                        Machine.in(facts),
                        ManyFriends.in(facts),
                        CrowdedNetwork.in(facts),
                        TooFast.in(facts))
                .flatMap(Optional::stream)
                .filter(signal -> signal.isCertain() || !off)
                .toList();
    }
}
