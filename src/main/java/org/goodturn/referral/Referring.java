package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.event.Event;
import org.goodturn.event.EventRecorded;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Merchant;
import org.goodturn.person.Person;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;

/** Listens to the journal: does this event concern a referral? Attributes it, and announces what follows. */
@ApplicationScoped
class Referring {

    private final EvidenceFinding evidence;
    private final LateClaiming late;
    private final Following following;
    private final LookingBack lookingBack;
    private final ReferralMoves moves;
    private final jakarta.enterprise.event.Event<FriendReferred> referred;
    private final jakarta.enterprise.event.Event<OrderCancelled> cancelled;
    private final jakarta.enterprise.event.Event<OrderRefunded> refunded;
    private final jakarta.enterprise.event.Event<CouponUsed> couponUsed;

    Referring(
            EvidenceFinding evidence,
            LateClaiming late,
            Following following,
            LookingBack lookingBack,
            ReferralMoves moves,
            jakarta.enterprise.event.Event<FriendReferred> referred,
            jakarta.enterprise.event.Event<OrderCancelled> cancelled,
            jakarta.enterprise.event.Event<OrderRefunded> refunded,
            jakarta.enterprise.event.Event<CouponUsed> couponUsed) {
        this.evidence = evidence;
        this.late = late;
        this.following = following;
        this.lookingBack = lookingBack;
        this.moves = moves;
        this.referred = referred;
        this.cancelled = cancelled;
        this.refunded = refunded;
        this.couponUsed = couponUsed;
    }

    void on(@Observes EventRecorded fact) {
        fact.event()
                .meaning()
                .ifPresentOrElse(
                        meaning -> {
                            switch (meaning) {
                                case ENROLLED -> acknowledge(fact);
                                case CLAIMED -> attribute(fact, Trigger.CLAIM);
                                case CLAIMED_LATE -> sayLate(fact);
                                case REGISTRATION -> attribute(fact, Trigger.REGISTRATION);
                                case CONVERSION, ORDER_CREATED -> order(fact);
                                case ORDER_CANCELLED -> cancel(fact);
                                case ORDER_FULFILLED -> ship(fact);
                                case ORDER_REFUNDED, REFUND -> refund(fact);
                            }
                        },
                        () -> follow(fact));
    }

    private void order(EventRecorded fact) {
        attribute(fact, Trigger.CONVERSION);
        fact.event()
                .data()
                .couponCode()
                .filter(code -> fact.event().source().isTrusted())
                .ifPresent(code -> couponUsed.fire(new CouponUsed(code, fact.findings(), fact.now())));
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

    private void attribute(EventRecorded fact, Trigger trigger) {
        var event = fact.event();
        if (event.personId() == null || isNobodyYet(fact)) {
            return;
        }
        var known = Referral.ofFriend(event.personId());
        switch (Attribution.decide(evidence.of(event, known), event.eventTime())) {
            case Attribution.Unattributed nobody -> unattributed(fact, trigger, nobody, known);
            case Attribution.Attributed found -> {
                fact.findings().addAll(found.findings());
                var referral = referral(fact, found, known);
                if (isClaimedByIt(referral, event)) {
                    announce(fact, referral, Trigger.CLAIM, event);
                }
                announce(fact, referral, trigger, event);
            }
        }
    }

    /** Nothing is promised to a device: what was done on it is decided once somebody says who it was. */
    private static boolean isNobodyYet(EventRecorded fact) {
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

    private void sayLate(EventRecorded fact) {
        if (fact.event().personId() != null && fact.event().source() != EventSource.BROWSER && !isNobodyYet(fact)) {
            fact.findings().addAll(List.of(late.outcome(fact.event())));
        }
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
        announce(fact, returning.get(), trigger, fact.event());
    }

    private Referral referral(EventRecorded fact, Attribution.Attributed found, List<Referral> known) {
        var strongest = found.evidence();
        var why = Why.event(fact.event().id, attributed(found), fact.now());
        var counting = Referral.in(strongest.campaignId(), known);
        if (counting.isEmpty()) {
            return moves.begin(strongest, fact.event().personId(), why);
        }
        if (counting.get().evidence().linkId() != strongest.linkId()) {
            moves.reattribute(counting.get(), strongest, why);
        }
        return counting.get();
    }

    private static String attributed(Attribution.Attributed found) {
        return "Attributed because " + found.evidence().kind().words() + ".";
    }

    private void ship(EventRecorded fact) {
        following
                .order(fact.event())
                .ifPresentOrElse(
                        order -> announce(fact, order.referral(), Trigger.SHIPPED, order.event()),
                        () -> unknownOrder(fact, "shipped"));
    }

    private void cancel(EventRecorded fact) {
        following
                .order(fact.event())
                .ifPresentOrElse(
                        order -> takesBack(
                                fact,
                                () -> cancelled.fire(new OrderCancelled(
                                        order.referral(),
                                        order.event().id,
                                        fact.event().id,
                                        fact.findings(),
                                        fact.now()))),
                        () -> unknownOrder(fact, "cancelled"));
    }

    private void refund(EventRecorded fact) {
        following
                .order(fact.event())
                .ifPresentOrElse(
                        order -> takesBack(fact, () -> refund(fact, order)), () -> unknownOrder(fact, "refunded"));
    }

    private void refund(EventRecorded fact, Following.Order order) {
        var event = fact.event();
        var usual = Merchant.of(event.merchantId()).currency();
        var ofOrder = order.event().data().currency().orElse(usual);
        if (!event.data().refundFits(ofOrder)) {
            var unclear = "The refund names an amount that its currency does not have; somebody has to decide.";
            fact.findings().add(Attribution.STEP, "order.refund_unclear", unclear);
            return;
        }
        refunded.fire(new OrderRefunded(
                order.referral(),
                order.event().id,
                event.id,
                event.data().refund(ofOrder).orElse(null),
                order.event().data().sale(usual).orElse(null),
                fact.findings(),
                fact.now()));
    }

    /** Whoever tells of the end of an order is told what followed, also when it is nothing. */
    private static void takesBack(EventRecorded fact, Runnable end) {
        var told = fact.findings().all().size();
        end.run();
        if (fact.findings().all().size() == told) {
            fact.findings().add(Attribution.STEP, "order.nothing_left", "There is nothing left to take back.");
        }
    }

    private void follow(EventRecorded fact) {
        following.concerned(fact.event()).ifPresent(referral -> announce(fact, referral, Trigger.EVENT, fact.event()));
    }

    /** @param said the event that says what the order is worth, or the one that is told of */
    private void announce(EventRecorded fact, Referral referral, Trigger trigger, Event said) {
        var event = fact.event();
        var usual = Merchant.of(event.merchantId()).currency();
        var progress = new Progress(
                trigger,
                event.name(),
                event.id,
                trigger.isOrder() ? said.id : null,
                event.eventTime(),
                event.source().isTrusted() || trigger == Trigger.CLAIM,
                trigger == Trigger.CLAIM || trigger == Trigger.REGISTRATION
                        ? null
                        : said.data().sale(usual).orElse(null),
                said.data().texts());
        referred.fire(new FriendReferred(referral, progress, fact.findings(), fact.now()));
    }

    private static void unknownOrder(EventRecorded fact, String what) {
        fact.findings()
                .add(Attribution.STEP, "order.unknown", "No referral stands behind the order that was " + what + ".");
    }
}
