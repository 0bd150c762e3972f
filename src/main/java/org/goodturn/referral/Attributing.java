package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.event.Event;
import org.goodturn.event.EventRecorded;
import org.goodturn.person.Person;

/** Loads what {@link Attribution} asks about, stores what it says, and announces what follows. */
@ApplicationScoped
class Attributing {

    private final EvidenceFinding evidence;
    private final LookingBack lookingBack;
    private final ReferralMoves moves;
    private final Resting resting;
    private final Announcing announcing;

    Attributing(
            EvidenceFinding evidence,
            LookingBack lookingBack,
            ReferralMoves moves,
            Resting resting,
            Announcing announcing) {
        this.evidence = evidence;
        this.lookingBack = lookingBack;
        this.moves = moves;
        this.resting = resting;
        this.announcing = announcing;
    }

    void attribute(EventRecorded fact, Trigger trigger) {
        var event = fact.event();
        if (event.personId() == null || isNobodyYet(fact)) {
            return;
        }
        var known = Referral.ofFriend(event.personId());
        switch (Attribution.decide(evidence.of(event, known, fact.findings()), event.eventTime())) {
            case Attribution.Unattributed nobody -> unattributed(fact, trigger, nobody, known);
            case Attribution.Attributed found -> {
                var referral = attributed(fact, trigger, found, known);
                if (trigger == Trigger.CONVERSION) {
                    lookingBack.from(
                            fact,
                            known.stream().filter(other -> other != referral).toList());
                }
            }
        }
    }

    private Referral attributed(
            EventRecorded fact, Trigger trigger, Attribution.Attributed found, List<Referral> known) {
        fact.findings().addAll(found.findings());
        var strongest = trigger == Trigger.CLAIM ? found.evidence().ofClaim() : found.evidence();
        var why = Why.event(fact.event().id, inWords(found), fact.now());
        var counting = Referral.in(strongest.campaignId(), known);
        var isOvertaken = counting.isPresent() && !resting.on(strongest, counting.get(), fact, why);
        if (isOvertaken && trigger == Trigger.CLAIM) {
            return counting.get(); // an account, though, is opened whoever brought the friend
        }
        var referral =
                counting.orElseGet(() -> moves.begin(strongest, fact.event().personId(), why));
        if (isClaimedByIt(referral, fact.event())) {
            announcing.announce(fact, referral, Trigger.CLAIM, fact.event());
        }
        announcing.announce(fact, referral, trigger, fact.event());
        if (isOnlySaid(referral, found)) {
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.said_later",
                            "It was only said later, and is not approved: a stronger word still counts.");
        }
        return referral;
    }

    private static boolean isOnlySaid(Referral referral, Attribution.Attributed found) {
        return found.evidence().kind().isLate() && referral.state() != ReferralState.APPROVED;
    }

    /** Nothing is promised to a device: what was done on it is decided once somebody says who it was. */
    static boolean isNobodyYet(EventRecorded fact) {
        var isNobody = fact.event().isAnonymous()
                && Person.of(fact.event().personId().longValue()).isAnonymous();
        if (isNobody) {
            fact.findings()
                    .add(
                            Attribution.STEP,
                            "referral.anonymous",
                            "It names a device only. It is decided when somebody says who that is.");
        }
        return isNobody;
    }

    /** Whoever says so after the order takes the offer with it, as if they had come just before. */
    private static boolean isClaimedByIt(Referral referral, Event order) {
        return referral.evidence().kind().isLate() && referral.evidence().at().equals(order.eventTime());
    }

    /** Orders of a friend who was brought earlier may still earn something. */
    private void unattributed(
            EventRecorded fact, Trigger trigger, Attribution.Unattributed nobody, List<Referral> known) {
        var returning =
                trigger == Trigger.CONVERSION ? Following.returning(fact.event(), known) : Optional.<Referral>empty();
        if (returning.isEmpty()) {
            fact.findings().addAll(nobody.findings());
            if (trigger == Trigger.CONVERSION) {
                lookingBack.from(fact, known);
            }
            return;
        }
        fact.findings().add(Attribution.STEP, "referral.returning", "An advocate had brought the friend before.");
        announcing.announce(fact, returning.get(), trigger, fact.event());
    }

    private static String inWords(Attribution.Attributed found) {
        return "Attributed because " + found.evidence().kind().words() + ".";
    }
}
