package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.event.Event;
import org.goodturn.event.EventRetelling;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralMoves;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.ReferralStep;
import org.goodturn.referral.Why;
import org.goodturn.shared.reason.Finding;

/** Decides on referrals in review, one decision after the other, in the caller's transaction. */
@ApplicationScoped
public class Reviewing {

    private static final Reviewed DONE = new Reviewed.Done();
    private static final Set<ReferralState> UNDECIDED = EnumSet.of(ReferralState.PENDING, ReferralState.QUALIFIED);
    private static final Comparator<Event> AS_IT_HAPPENED =
            Comparator.comparing(Event::eventTime).thenComparing(event -> event.id);

    private final ReferralMoves moves;
    private final EventRetelling retelling;
    private final Qualifying qualifying;
    private final HandedOver handedOver;
    private final ReviewFacts facts;

    Reviewing(
            ReferralMoves moves,
            EventRetelling retelling,
            Qualifying qualifying,
            HandedOver handedOver,
            ReviewFacts facts) {
        this.moves = moves;
        this.retelling = retelling;
        this.qualifying = qualifying;
        this.handedOver = handedOver;
        this.facts = facts;
    }

    /** The referral, and nobody else decides anything about its friend until the transaction ends. */
    public Optional<Referral> held(String publicId) {
        return Referral.friendOf(publicId).map(Person::held).flatMap(friend -> Referral.of(publicId));
    }

    /** It counts: what waited is told again, and what was held back is handed over. */
    public Reviewed approve(Referral referral, Why why) {
        var open = Review.concerning(referral).filter(Review::isOpen);
        if (open.isEmpty()) {
            return new Reviewed.Refused("This referral is not in review.");
        }
        var review = open.get();
        review.decide(ReviewState.APPROVED, review.stateBefore(), why.actor(), why.reason(), why.at());
        var waiting = review.released();
        moves.remark(referral, said(why, "Approved after review"));
        Review.flush();
        tell(waiting, why.at());
        facts.released(referral, why.at());
        return DONE;
    }

    /** Those behind it turned out not to be one: it goes on as if nobody had asked for it. */
    void release(Referral referral, Review review, Instant now) {
        var waiting = review.released();
        review.delete();
        Review.flush();
        tellAnew(waiting, now);
        facts.released(referral, now);
    }

    /** What they tell happens again, each once and in the order in which it happened. */
    void tell(List<Long> waiting, Instant now) {
        asItHappened(waiting).forEach(event -> retelling.tell(event, now));
    }

    /** The same, because two turned out not to be one. */
    void tellAnew(List<Long> waiting, Instant now) {
        asItHappened(waiting).forEach(event -> retelling.tellAnew(event, now));
    }

    private static Stream<Event> asItHappened(List<Long> events) {
        return events.stream().distinct().map(id -> Event.of(id.longValue())).sorted(AS_IT_HAPPENED);
    }

    /** A friend who has not ordered is worth talking to: told to the journal, like an account that was opened. */
    public Reviewed qualify(Referral referral, Why why) {
        if (referral.state() == ReferralState.DENIED) {
            return qualifyAfterAll(referral, why);
        }
        if (referral.state() != ReferralState.PENDING
                || Review.concerning(referral).filter(Review::isOpen).isPresent()) {
            return new Reviewed.Refused(
                    referral.state() == ReferralState.PENDING
                            ? "It is in review. Decide on that first."
                            : "A referral that is " + referral.state() + " cannot be qualified.");
        }
        return qualifying.tell(referral, why)
                ? DONE
                : new Reviewed.Refused("It cannot be qualified: " + Qualifying.reasons(referral));
    }

    /**
     * A denial is taken back by qualifying, unless that was tried before or it was certain. What waited happened
     * before, and comes first.
     */
    private Reviewed qualifyAfterAll(Referral referral, Why why) {
        var review = Review.concerning(referral).filter(Review::canBeSeenOtherwise);
        if (review.isEmpty()) {
            return new Reviewed.Refused("It was denied for good.");
        }
        if (ReferralStep.was(referral, ReferralState.QUALIFIED)) {
            return new Reviewed.Refused("It was qualified before it was denied. Take the decision back instead.");
        }
        var waiting = review.get().released();
        moves.reopen(referral, ReferralState.PENDING, said(why, "The denial was taken back"));
        review.get().decide(ReviewState.APPROVED, ReferralState.PENDING, why.actor(), why.reason(), why.at());
        Review.flush();
        tell(waiting, why.at());
        if (!qualifying.tell(referral, why)) {
            return new Reviewed.Refused("It cannot be qualified: " + Qualifying.reasons(referral));
        }
        facts.released(referral, why.at());
        return DONE;
    }

    /** It does not count. Before it is approved, staff may deny any referral. */
    public Reviewed decline(Referral referral, Why why) {
        var open = Review.concerning(referral).filter(Review::isOpen);
        if (open.isEmpty() && !UNDECIDED.contains(referral.state())) {
            return new Reviewed.Refused("A referral that is " + referral.state() + " cannot be denied.");
        }
        var review = open.orElseGet(() -> opened(referral, why));
        var before = referral.state();
        deny(referral, review, why);
        review.decide(ReviewState.DECLINED, before, why.actor(), why.reason(), why.at());
        review.persistAndFlush();
        if (referral.state() == ReferralState.DENIED) {
            facts.blocked(referral, "The referral was denied.", why.at());
        } else {
            facts.released(referral, why.at());
        }
        return DONE;
    }

    /**
     * What was approved before the step in doubt stays approved; what was approved by a decision taken back does not.
     */
    private void deny(Referral referral, Review review, Why why) {
        var findings = List.of(new Finding(Verdict.STEP, "review.declined", "Somebody looked at it and denied it."));
        if (referral.state() != ReferralState.APPROVED) {
            moves.deny(referral, findings, said(why, "Denied"));
        } else if (review.stateBefore() != ReferralState.APPROVED) {
            moves.withdraw(referral, findings, said(why, "Denied"));
        } else {
            moves.remark(referral, said(why, "The step in doubt does not count"));
        }
    }

    /** Takes the decision back: it is in review again. */
    public Reviewed reopen(Referral referral, Why why) {
        var review = Review.concerning(referral).filter(known -> !known.isOpen());
        if (review.isEmpty()) {
            return new Reviewed.Refused("There is no decision to take back.");
        }
        var refusal = refusal(referral, review.get(), why.at());
        if (refusal.isPresent()) {
            return new Reviewed.Refused(refusal.get());
        }
        if (!moves.reopen(referral, review.get().stateBefore(), said(why, "The decision was taken back"))) {
            moves.remark(referral, said(why, "The decision was taken back"));
        }
        review.get().undecided();
        Review.flush();
        facts.held(referral, why.at());
        return DONE;
    }

    /** Whether there is a decision that can be taken back. */
    public boolean isReversible(Referral referral, Review review, Instant now) {
        return !review.isOpen() && refusal(referral, review, now).isEmpty();
    }

    private Optional<String> refusal(Referral referral, Review review, Instant now) {
        if (!review.isReversible(now)) {
            return Optional.of(
                    "A decision can be taken back for " + Review.REVERSIBLE.toDays() + " days. They are over.");
        }
        if (review.isApproved() && handedOver.since(referral, review.decidedAt())) {
            return Optional.of("A reward was handed over since. Take the reward back instead.");
        }
        return referral.state() == ReferralState.DENIED && review.stateBefore() == ReferralState.APPROVED
                ? Optional.of("It was denied for good.")
                : Optional.empty();
    }

    private static Review opened(Referral referral, Why why) {
        var review = Review.any(referral).orElseGet(() -> Review.of(referral));
        review.open(referral, referral.findings(), why.at());
        return review;
    }

    private static Why said(Why why, String what) {
        var reason = why.reason().isBlank() ? what + "." : what + ": " + why.reason();
        return new Why(why.actor(), reason, why.eventId(), why.at());
    }
}
