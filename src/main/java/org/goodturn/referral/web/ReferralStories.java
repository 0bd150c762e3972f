package org.goodturn.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodturn.event.EventResult;
import org.goodturn.event.ToldOf;
import org.goodturn.referral.Referral;

/** Reads everything that one referral's page tells. */
@ApplicationScoped
class ReferralStories {

    private static final int MOST_CHAPTERS = 40;

    private final ReferralHead head;
    private final ReferralRewards rewards;
    private final ReferralHistory history;
    private final ToldOf toldOf;
    private final Clock clock;

    ReferralStories(ReferralHead head, ReferralRewards rewards, ReferralHistory history, ToldOf toldOf, Clock clock) {
        this.head = head;
        this.rewards = rewards;
        this.history = history;
        this.toldOf = toldOf;
        this.clock = clock;
    }

    Optional<ReferralView> of(String publicId) {
        return Referral.of(publicId)
                .map(referral -> new ReferralView(
                        referral,
                        head.of(publicId).orElseThrow(),
                        rewards.of(referral.id),
                        chapters(referral),
                        history.of(referral.id),
                        clock.instant()));
    }

    /** Anything else the shop tells of a person is in the events. */
    private List<Chapter> chapters(Referral referral) {
        var told = toldOf.person(referral.friendId(), MOST_CHAPTERS);
        var results = EventResult.of(told);
        return told.stream()
                .map(event -> new Chapter(event, results.get(event.id), event.id.equals(referral.conversionId())))
                .toList();
    }
}
