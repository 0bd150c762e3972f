package org.goodturn.quality.signal;

import java.util.Optional;

/** More friends in a short time than one person knows. */
record ManyFriends(int friends, int most, String time) implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        var rules = facts.rules().quality();
        if (facts.crowd().today() > rules.friendsPerDay()) {
            return Optional.of(new ManyFriends(facts.crowd().today(), rules.friendsPerDay(), "a day"));
        }
        return facts.crowd().thisWeek() > rules.friendsPerWeek()
                ? Optional.of(new ManyFriends(facts.crowd().thisWeek(), rules.friendsPerWeek(), "a week"))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "many_friends";
    }

    @Override
    public int weight() {
        return 60;
    }

    @Override
    public String sentence() {
        return "The advocate brought " + friends + " friends within " + time + ", more than the " + most
                + " that are usual.";
    }
}
