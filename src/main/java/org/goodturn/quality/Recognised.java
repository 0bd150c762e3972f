package org.goodturn.quality;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.stream.Collectors;
import org.goodturn.person.PeopleMerged;
import org.goodturn.person.PeopleParted;
import org.goodturn.referral.Referral;

/**
 * Two people turned out to be one: a referral between them is nobody's recommendation, and of two referrals of one
 * friend only one counts. What was not handed over yet waits until somebody has looked; nothing is taken away by a
 * merge, so that it can be undone.
 */
@ApplicationScoped
class Recognised {

    /** They have to know of each alone what they are known by. */
    private static final int AFTER_THE_OTHERS = 3000;

    private final DoubleReferrals doubles;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final MergedDenials denials;

    Recognised(DoubleReferrals doubles, Reviews reviews, Reviewing reviewing, MergedDenials denials) {
        this.doubles = doubles;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.denials = denials;
    }

    void on(@Observes PeopleMerged fact) {
        Referral.flush();
        doubles.of(fact.survivorId())
                .forEach(doubtful -> reviews.suspend(
                        Referral.of(doubtful.id()), doubtful.self() ? MergeDoubt.SELF : MergeDoubt.TWICE, fact.now()));
    }

    void on(@Observes @Priority(AFTER_THE_OTHERS) PeopleParted fact) {
        release(fact.survivorId(), fact.now());
        release(fact.mergedId(), fact.now());
        denials.decideAnew(fact);
    }

    private void release(long friend, Instant now) {
        var doubtful =
                doubles.of(friend).stream().map(DoubleReferrals.Doubtful::id).collect(Collectors.toSet());
        Referral.ofFriend(friend).stream()
                .filter(referral -> !doubtful.contains(referral.id))
                .forEach(referral -> Review.concerning(referral)
                        .filter(Review::isOpen)
                        .filter(Review::isOfMerge)
                        .ifPresent(review -> released(referral, review, now)));
    }

    /** What spoke against it otherwise still does. */
    private void released(Referral referral, Review review, Instant now) {
        var others = MergeDoubt.without(review.findings());
        if (others.isEmpty()) {
            reviewing.release(referral, review, now);
        } else {
            review.isAbout(others);
        }
    }
}
