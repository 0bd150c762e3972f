package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.event.EventRecorded;
import org.goodturn.merchant.Merchant;

/** What becomes of an order: it leaves the shop, is cancelled, is refunded. */
@ApplicationScoped
class AfterOrder {

    private final Following following;
    private final Announcing announcing;
    private final Event<OrderCancelled> cancelled;
    private final Event<OrderRefunded> refunded;

    AfterOrder(
            Following following,
            Announcing announcing,
            Event<OrderCancelled> cancelled,
            Event<OrderRefunded> refunded) {
        this.following = following;
        this.announcing = announcing;
        this.cancelled = cancelled;
        this.refunded = refunded;
    }

    void ship(EventRecorded fact) {
        order(
                fact,
                "shipped",
                following.order(fact.event()),
                order -> announcing.announce(fact, order.referral(), Trigger.SHIPPED, order.event()));
    }

    void cancel(EventRecorded fact) {
        order(fact, "cancelled", following.ended(fact.event()), order -> takesBack(fact, () -> cancel(fact, order)));
    }

    void refund(EventRecorded fact) {
        order(fact, "refunded", following.ended(fact.event()), order -> takesBack(fact, () -> refund(fact, order)));
    }

    private static void order(
            EventRecorded fact, String what, Optional<Following.Order> order, Consumer<Following.Order> then) {
        order.ifPresentOrElse(then, () -> fact.findings()
                .add(Attribution.STEP, "order.unknown", "No referral stands behind the order that was " + what + "."));
    }

    private void cancel(EventRecorded fact, Following.Order order) {
        cancelled.fire(
                new OrderCancelled(order.referral(), order.event().id, fact.event().id, fact.findings(), fact.now()));
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
}
