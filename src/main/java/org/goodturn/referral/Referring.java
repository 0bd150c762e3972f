package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.event.Conversions;
import org.goodturn.event.Event;
import org.goodturn.event.EventRecorded;
import org.goodturn.merchant.Merchant;

/** Listens to the journal: does this event concern a referral? Attributes it, and announces what follows. */
@ApplicationScoped
class Referring {

    private final EvidenceFinding evidence;
    private final Conversions conversions;
    private final jakarta.enterprise.event.Event<FriendReferred> referred;
    private final jakarta.enterprise.event.Event<OrderCancelled> cancelled;

    Referring(
            EvidenceFinding evidence,
            Conversions conversions,
            jakarta.enterprise.event.Event<FriendReferred> referred,
            jakarta.enterprise.event.Event<OrderCancelled> cancelled) {
        this.evidence = evidence;
        this.conversions = conversions;
        this.referred = referred;
        this.cancelled = cancelled;
    }

    void on(@Observes EventRecorded fact) {
        fact.event().meaning().ifPresent(meaning -> {
            switch (meaning) {
                case CLAIMED -> attribute(fact, Trigger.CLAIM);
                case REGISTRATION -> attribute(fact, Trigger.REGISTRATION);
                case CONVERSION, ORDER_CREATED -> attribute(fact, Trigger.CONVERSION);
                case ORDER_CANCELLED -> cancel(fact);
                case ORDER_FULFILLED ->
                    fact.findings()
                            .add(
                                    Attribution.STEP,
                                    "order.shipped",
                                    "The order was shipped. No reward waits for that here.");
            }
        });
    }

    private void attribute(EventRecorded fact, Trigger trigger) {
        var event = fact.event();
        if (event.personId() == null) {
            return;
        }
        switch (Attribution.decide(evidence.of(event), event.eventTime())) {
            case Attribution.Unattributed nobody -> fact.findings().addAll(nobody.findings());
            case Attribution.Attributed found -> {
                fact.findings().addAll(found.findings());
                var referral = referral(found.evidence(), event.personId());
                referred.fire(new FriendReferred(referral, progress(trigger, event), fact.findings(), fact.now()));
            }
        }
    }

    private Referral referral(Evidence strongest, long friendId) {
        var known = Referral.of(strongest.campaignId(), friendId);
        if (known.isEmpty()) {
            var referral = Referral.begun(strongest, friendId);
            referral.persistAndFlush();
            return referral;
        }
        if (known.get().evidence().linkId() != strongest.linkId()) {
            known.get().reattribute(strongest);
        }
        return known.get();
    }

    private static Progress progress(Trigger trigger, Event event) {
        var usual = Merchant.of(event.merchantId()).currency();
        return new Progress(
                trigger,
                event.id,
                event.eventTime(),
                event.source().isTrusted() || trigger == Trigger.CLAIM,
                trigger == Trigger.CONVERSION ? event.data().sale(usual).orElse(null) : null);
    }

    private void cancel(EventRecorded fact) {
        fact.event()
                .data()
                .partnerConversionId()
                .flatMap(conversions::of)
                .flatMap(Referral::ofConversion)
                .ifPresentOrElse(
                        referral -> cancelled.fire(new OrderCancelled(referral, fact.findings(), fact.now())),
                        () -> fact.findings()
                                .add(
                                        Attribution.STEP,
                                        "order.unknown",
                                        "No referral stands behind the cancelled order."));
    }
}
