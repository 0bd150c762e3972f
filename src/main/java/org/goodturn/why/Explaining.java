package org.goodturn.why;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Answers why. Reads only: what was decided is not decided again. */
@ApplicationScoped
public class Explaining {

    private final Facts facts;
    private final Clock clock;

    Explaining(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param moment how who asks writes times
     * @return nothing when nothing is known by that name
     */
    public Optional<Explanation> of(Question question, Function<Instant, String> moment) {
        var referrals = facts.referrals(question);
        var timeline = facts.timeline(question, referrals);
        if (referrals.isEmpty() && timeline.isEmpty()) {
            return Optional.empty();
        }
        var answer = new Answer(facts.rewards(referrals), clock.instant(), moment).about(referrals, timeline);
        return Optional.of(new Explanation(question, answer, referrals, timeline));
    }
}
