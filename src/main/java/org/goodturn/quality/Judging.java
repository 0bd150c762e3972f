package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.goodturn.referral.FriendReferred;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralMoves;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.Why;
import org.goodturn.shared.reason.Finding;

/** Judges each step of a referral, and lets those that pass move on. What was decided by a person stands. */
@ApplicationScoped
class Judging {

    private final FactFinding known;
    private final ReferralMoves moves;
    private final Reviews reviews;
    private final Event<ReferralCleared> cleared;
    private final ReviewFacts facts;

    Judging(
            FactFinding known,
            ReferralMoves moves,
            Reviews reviews,
            Event<ReferralCleared> cleared,
            ReviewFacts facts) {
        this.known = known;
        this.moves = moves;
        this.reviews = reviews;
        this.cleared = cleared;
        this.facts = facts;
    }

    /** A browser throws suspicion on nobody: only what is acted on is judged. */
    void on(@Observes FriendReferred fact) {
        if (fact.progress().isFact()) {
            judge(fact);
        } else if (!isDenied(fact)) {
            passOver(fact, "claim.unconfirmed", "A browser said so. It counts once the shop's server confirms it.");
        }
    }

    /** What a page says speaks against its own claim, and not against the referral. */
    private void judge(FriendReferred fact) {
        var step = fact.progress();
        var said = verdict(fact.referral(), step);
        var verdict = step.isByPage() && !said.passes() ? verdict(fact.referral(), step.alone()) : said;
        if (verdict.passes() && !said.passes()) {
            fact.findings().addAll(said.findings());
            passOver(fact, "claim.not_counted", "The page itself says so. Its claim counts for nothing.");
        } else {
            decide(fact, verdict);
        }
    }

    /** What is certain only because two are one now is for whoever looks at that. */
    private Verdict verdict(Referral referral, Progress step) {
        var facts = known.of(referral, step);
        var verdict = Verdict.on(facts);
        return verdict.isCertain() && !Verdict.on(facts.apart()).isCertain() && reviews.isLeftToSomebody(referral)
                ? new Verdict.Review(verdict.findings())
                : verdict;
    }

    private void decide(FriendReferred fact, Verdict verdict) {
        fact.findings().addAll(verdict.findings());
        switch (verdict) {
            case Verdict.Block block -> block(fact, block);
            case Verdict.Review doubt -> doubt(fact, doubt);
            case Verdict.Pass pass -> pass(fact);
        }
    }

    private void block(FriendReferred fact, Verdict.Block verdict) {
        if (verdict.isCertain()) {
            deny(fact, verdict);
        } else if (reviews.isApproved(fact.referral())) {
            approved(fact);
        } else if (fact.referral().state() == ReferralState.APPROVED) {
            hold(fact, verdict.findings());
        } else {
            deny(fact, verdict);
        }
    }

    /** What was approved stays so, with its reasons. */
    private void deny(FriendReferred fact, Verdict.Block verdict) {
        var referral = fact.referral();
        var before = referral.state();
        if (before != ReferralState.APPROVED
                && moves.deny(referral, fact.findings().all(), why(fact, inWords(verdict.findings())))) {
            reviews.declined(referral, before, fact.progress(), verdict, fact.now());
            facts.blocked(referral, "The referral was denied.", fact.now());
        } else {
            reviews.remember(referral, fact.progress());
        }
    }

    private void doubt(FriendReferred fact, Verdict.Review verdict) {
        if (reviews.isApproved(fact.referral())) {
            approved(fact);
        } else if (!isDenied(fact)) {
            hold(fact, verdict.findings());
        }
    }

    private void approved(FriendReferred fact) {
        fact.findings().add(Verdict.STEP, "review.approved", "Somebody looked at it and approved it.");
        pass(fact);
    }

    private void pass(FriendReferred fact) {
        if (isDenied(fact)) {
            return;
        }
        if (reviews.isOpen(fact.referral())) {
            hold(fact, fact.findings().all());
            return;
        }
        advance(fact);
        cleared.fire(new ReferralCleared(fact.referral(), fact.progress(), fact.findings(), fact.now()));
    }

    private void hold(FriendReferred fact, List<Finding> reasons) {
        fact.findings().add(Verdict.STEP, "review.open", "It waits until somebody has looked at the referral.");
        reviews.hold(fact.referral(), fact.progress(), reasons, fact.now());
        fact.referral().note(fact.findings().all());
    }

    /** Then no step counts any more. */
    private boolean isDenied(FriendReferred fact) {
        if (fact.referral().state() != ReferralState.DENIED) {
            return false;
        }
        reviews.remember(fact.referral(), fact.progress());
        fact.findings().add(Verdict.STEP, "referral.denied", "The referral was denied earlier.");
        return true;
    }

    /** What servers said stays the reason of what is not pending any more. */
    private void passOver(FriendReferred fact, String code, String sentence) {
        fact.findings().add(Verdict.STEP, code, sentence);
        if (fact.referral().state() == ReferralState.PENDING) {
            fact.referral().note(fact.findings().all());
        }
    }

    private void advance(FriendReferred fact) {
        var referral = fact.referral();
        var findings = fact.findings().all();
        switch (fact.progress().trigger()) {
            case CLAIM, SHIPPED, EVENT -> referral.note(findings);
            case REGISTRATION -> moves.qualify(referral, findings, why(fact, "The friend opened an account."));
            case CONVERSION ->
                moves.approve(referral, fact.progress(), findings, why(fact, "The friend placed a first order."));
        }
    }

    private static String inWords(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).collect(Collectors.joining(" "));
    }

    private static Why why(FriendReferred fact, String reason) {
        return Why.event(fact.progress().eventId(), reason, fact.now());
    }
}
