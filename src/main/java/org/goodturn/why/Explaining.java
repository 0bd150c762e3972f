package org.goodturn.why;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignVersion;

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
        if (referrals.isEmpty() && timeline.entries().isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var rewards = facts.rewards(referrals);
        var answer =
                new Answer(rewards, termsOfHeld(rewards, now), now, moment).to(question, referrals, timeline.entries());
        return Optional.of(new Explanation(question, answer, referrals, timeline));
    }

    private static Map<Long, CampaignTerms> termsOfHeld(List<RewardFact> rewards, Instant now) {
        var versions = rewards.stream()
                .filter(reward -> reward.isOnHold(now))
                .map(RewardFact::versionId)
                .distinct()
                .toList();
        return versions.isEmpty() ? Map.of() : CampaignVersion.termsOf(versions);
    }
}
