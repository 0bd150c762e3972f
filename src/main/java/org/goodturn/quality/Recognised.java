package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.person.PeopleMerged;
import org.goodturn.person.PeopleParted;
import org.goodturn.referral.Referral;
import org.goodturn.shared.reason.Finding;

/**
 * Two people turned out to be one: a referral between them is nobody's recommendation, and of two referrals of one
 * friend only one counts. What was not handed over yet waits until somebody has looked; nothing is taken away by a
 * merge, so that it can be undone.
 */
@ApplicationScoped
class Recognised {

    private static final Finding SELF =
            new Finding(Verdict.STEP, "merged.self_referral", "Advocate and friend turned out to be one person.");
    private static final Finding TWICE = new Finding(
            Verdict.STEP, "merged.referred_twice", "The friend turned out to be somebody who was referred before.");
    private static final Set<List<Finding>> OURS = Set.of(List.of(SELF), List.of(TWICE));

    private final DoubleReferrals doubles;
    private final Reviews reviews;
    private final Reviewing reviewing;

    Recognised(DoubleReferrals doubles, Reviews reviews, Reviewing reviewing) {
        this.doubles = doubles;
        this.reviews = reviews;
        this.reviewing = reviewing;
    }

    void on(@Observes PeopleMerged fact) {
        Referral.flush();
        doubles.of(fact.survivorId())
                .forEach(doubtful -> reviews.suspend(
                        Referral.of(doubtful.id()), List.of(doubtful.self() ? SELF : TWICE), fact.now()));
    }

    void on(@Observes PeopleParted fact) {
        release(fact.survivorId(), fact.now());
        release(fact.mergedId(), fact.now());
    }

    private void release(long friend, Instant now) {
        var doubtful =
                doubles.of(friend).stream().map(DoubleReferrals.Doubtful::id).collect(Collectors.toSet());
        Referral.ofFriend(friend).stream()
                .filter(referral -> !doubtful.contains(referral.id))
                .forEach(referral -> Review.concerning(referral)
                        .filter(Review::isOpen)
                        .filter(review -> OURS.contains(review.findings()))
                        .ifPresent(review -> reviewing.release(referral, review, now)));
    }
}
