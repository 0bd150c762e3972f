package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.event.EventRecorded;
import org.goodturn.event.EventSource;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;

/** Listens to the journal: does this event concern a referral? */
@ApplicationScoped
class Referring {

    private final Attributing attributing;
    private final LateClaiming late;
    private final AfterOrder after;
    private final Following following;
    private final Announcing announcing;
    private final Event<CouponUsed> couponUsed;

    Referring(
            Attributing attributing,
            LateClaiming late,
            AfterOrder after,
            Following following,
            Announcing announcing,
            Event<CouponUsed> couponUsed) {
        this.attributing = attributing;
        this.late = late;
        this.after = after;
        this.following = following;
        this.announcing = announcing;
        this.couponUsed = couponUsed;
    }

    void on(@Observes EventRecorded fact) {
        fact.event()
                .meaning()
                .ifPresentOrElse(
                        meaning -> {
                            switch (meaning) {
                                case ENROLLED -> acknowledge(fact);
                                case CLAIMED -> attributing.attribute(fact, Trigger.CLAIM);
                                case CLAIMED_LATE -> sayLate(fact);
                                case REGISTRATION -> attributing.attribute(fact, Trigger.REGISTRATION);
                                case CONVERSION, ORDER_CREATED -> order(fact);
                                case ORDER_CANCELLED -> after.cancel(fact);
                                case ORDER_FULFILLED -> after.ship(fact);
                                case ORDER_REFUNDED, REFUND -> after.refund(fact);
                            }
                        },
                        () -> follow(fact));
    }

    private void order(EventRecorded fact) {
        attributing.attribute(fact, Trigger.CONVERSION);
        fact.event()
                .data()
                .couponCode()
                .filter(code -> fact.event().source().isTrusted())
                .ifPresent(code -> couponUsed.fire(
                        new CouponUsed(code, fact.event().id, fact.event().eventTime(), fact.findings(), fact.now())));
    }

    /** Whoever gave the link told of it; anybody else may say so, too, and gives none by it. */
    private static void acknowledge(EventRecorded fact) {
        var hasLink = fact.event()
                .data()
                .advocateCode()
                .flatMap(ShareCode::parse)
                .flatMap(PersonalLink::of)
                .filter(link -> Objects.equals(link.personId(), fact.event().personId()))
                .isPresent();
        fact.findings()
                .add(
                        Attribution.STEP,
                        hasLink ? "advocate.enrolled" : "advocate.unknown",
                        hasLink
                                ? "An advocate from here on, with a personal link."
                                : "No personal link of this person stands behind it; it is only kept.");
    }

    private void sayLate(EventRecorded fact) {
        if (fact.event().personId() != null
                && fact.event().source() != EventSource.BROWSER
                && !Attributing.isNobodyYet(fact)) {
            fact.findings().addAll(List.of(late.outcome(fact.event())));
        }
    }

    private void follow(EventRecorded fact) {
        following
                .concerned(fact.event())
                .ifPresent(referral -> announcing.announce(fact, referral, Trigger.EVENT, fact.event()));
    }
}
