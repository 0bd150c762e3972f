package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.event.Event;
import org.goodturn.event.EventRecorded;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Merchant;

/** Tells the features further down that a friend took a step, and what the order behind it is worth. */
@ApplicationScoped
class Announcing {

    private final jakarta.enterprise.event.Event<FriendReferred> referred;

    Announcing(jakarta.enterprise.event.Event<FriendReferred> referred) {
        this.referred = referred;
    }

    /** @param said the event that says what the order is worth, or the one that is told of */
    void announce(EventRecorded fact, Referral referral, Trigger trigger, Event said) {
        var event = fact.event();
        var usual = Merchant.of(event.merchantId()).currency();
        var progress = new Progress(
                trigger,
                event.name(),
                event.id,
                trigger.isOrder() ? said.id : null,
                event.eventTime(),
                event.source().isTrusted() || trigger == Trigger.CLAIM,
                event.source() == EventSource.BROWSER,
                trigger == Trigger.CLAIM || trigger == Trigger.REGISTRATION
                        ? null
                        : said.data().sale(usual).orElse(null),
                said.data().texts());
        referred.fire(new FriendReferred(referral, progress, fact.findings(), fact.now()));
    }
}
