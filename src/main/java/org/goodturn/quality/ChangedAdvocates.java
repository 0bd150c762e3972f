package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.goodturn.event.Event;
import org.goodturn.referral.AdvocateChanged;
import org.goodturn.referral.ReferralMoves;
import org.goodturn.referral.Why;
import org.goodturn.shared.reason.Finding;

/** A person's denial stands for the advocate it was about; what was asked about another is asked no more. */
@ApplicationScoped
class ChangedAdvocates {

    private static final Finding STANDS =
            new Finding(Verdict.STEP, "review.declined", "Somebody had denied it for this advocate.");

    private final ReferralMoves moves;
    private final Reviewing reviewing;
    private final ReviewFacts facts;

    ChangedAdvocates(ReferralMoves moves, Reviewing reviewing, ReviewFacts facts) {
        this.moves = moves;
        this.reviewing = reviewing;
        this.facts = facts;
    }

    void on(@Observes AdvocateChanged fact) {
        Review.any(fact.referral()).ifPresent(review -> {
            var isAbout = review.isAbout(fact.referral());
            if (isAbout && review.isDeclined() && !review.isDeclinedByItself()) {
                stand(fact, review.decidedBy());
            } else if (isAbout ? review.isDeclinedByItself() : review.isOpen() && !review.isOfMerge()) {
                drop(review, fact);
            }
        });
    }

    private void stand(AdvocateChanged fact, String decidedBy) {
        fact.findings().addAll(List.of(STANDS));
        var why = new Why(decidedBy, STANDS.sentence(), fact.eventId(), fact.now());
        moves.deny(fact.referral(), List.of(STANDS), why);
        facts.blocked(fact.referral(), "The referral was denied.", fact.now());
    }

    /** What happened since the evidence of now is decided anew, with all that waited for it. */
    private void drop(Review review, AdvocateChanged fact) {
        var since = Event.of(review.released()).stream()
                .filter(event -> !event.eventTime().isBefore(fact.referral().referredAt()))
                .map(event -> event.id)
                .toList();
        review.delete();
        Review.flush();
        facts.released(fact.referral(), fact.now());
        reviewing.tell(since, fact.now());
    }
}
