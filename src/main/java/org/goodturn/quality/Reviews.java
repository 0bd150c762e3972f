package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.reason.Finding;

/** The queue of referrals that somebody has to look at. */
@ApplicationScoped
class Reviews {

    static final String SYSTEM = "system";

    private final ReviewFacts facts;

    Reviews(ReviewFacts facts) {
        this.facts = facts;
    }

    boolean isOpen(Referral referral) {
        return Review.concerning(referral).filter(Review::isOpen).isPresent();
    }

    boolean isApproved(Referral referral) {
        return Review.concerning(referral).filter(Review::isApproved).isPresent();
    }

    /** Whether somebody has decided in spite of this doubt or because of it. */
    boolean isDecided(Referral referral, Finding doubt) {
        return Review.concerning(referral)
                .filter(review -> !review.isOpen() && review.findings().contains(doubt))
                .isPresent();
    }

    /** Whether it is for a person to say what becomes of it now that two are one, and they have not denied it. */
    boolean isLeftToSomebody(Referral referral) {
        return Review.concerning(referral)
                .filter(review -> review.isOfMerge() && !review.isDeclined())
                .isPresent();
    }

    /** The step waits until somebody has decided. */
    void hold(Referral referral, Progress step, List<Finding> why, Instant now) {
        var isNew = !isOpen(referral);
        var review =
                isNew ? opened(referral, why, now) : Review.concerning(referral).orElseThrow();
        review.waitsWith(step.eventId());
        review.persistAndFlush();
        if (isNew) {
            facts.held(referral, now);
        }
    }

    /** Nothing is handed over for what was earned, and whatever follows waits, until somebody has decided. */
    void suspend(Referral referral, Finding why, Instant now) {
        var open = Review.concerning(referral).filter(Review::isOpen);
        if (open.isEmpty()) {
            opened(referral, List.of(why), now).persistAndFlush();
            facts.held(referral, now);
        } else if (!open.get().isOfMerge()) {
            open.get()
                    .isAbout(Stream.concat(open.get().findings().stream(), Stream.of(why))
                            .toList());
        }
    }

    /** What became known later makes doubtful even what was approved. */
    void raise(Referral referral, Finding doubt, Instant now) {
        if (referral.state() == ReferralState.DENIED) {
            return;
        }
        var open = Review.concerning(referral).filter(Review::isOpen);
        var review = open.orElseGet(() -> opened(referral, List.of(), now));
        review.doubts(doubt);
        review.persistAndFlush();
        if (open.isEmpty()) {
            facts.held(referral, now);
        }
    }

    /** The step does not count as things are; it is told again should a denial be taken back. */
    void remember(Referral referral, Progress step) {
        Review.concerning(referral)
                .filter(review -> step.isFact() && review.isDeclined())
                .ifPresent(review -> review.waitsWith(step.eventId()));
    }

    /** The rules declined it. Unless it is certain, somebody may see it otherwise, and then the step is told again. */
    void declined(Referral referral, ReferralState before, Progress step, Verdict.Block verdict, Instant now) {
        if (verdict.isCertain()) {
            certain(referral, now);
            return;
        }
        var review = Review.concerning(referral)
                .filter(Review::isOpen)
                .orElseGet(() -> opened(referral, verdict.findings(), now));
        review.waitsWith(step.eventId());
        review.decide(ReviewState.DECLINED, before, SYSTEM, "Too much speaks against it.", now);
        review.persistAndFlush();
    }

    /** Nobody needs to look any more, and nobody can see it otherwise. */
    void certain(Referral referral, Instant now) {
        Review.concerning(referral)
                .filter(Review::isOpen)
                .ifPresent(review ->
                        review.decide(ReviewState.DECLINED, ReferralState.APPROVED, SYSTEM, "It is certain now.", now));
    }

    private static Review opened(Referral referral, List<Finding> why, Instant now) {
        var review = Review.any(referral).orElseGet(() -> Review.of(referral));
        review.open(referral, why, now);
        return review;
    }
}
