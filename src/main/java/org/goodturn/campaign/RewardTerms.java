package org.goodturn.campaign;

import java.util.List;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;

/**
 * One promise: what is earned, on what, under which conditions, how often, and when it is handed over. What older
 * versions don't say has the meaning that it had when they were written.
 *
 * @param trigger on what it is earned
 * @param event name of the event that it is earned on, when the trigger is {@link Trigger#EVENT}; else null
 * @param value what it is worth
 * @param holdDays days between earning and getting it, in which the veto stops it; 0 for at once
 * @param veto name of the event that stops it within the hold
 * @param pool public id of the coupon pool or other supplier that it comes from
 * @param conditions which all must hold
 * @param recurrence how often one referral earns it
 * @param caps none of which it may exceed
 * @param expiryDays days after which an unused one is taken back; null for never
 * @param reminderDays days before that at which people are reminded of an unused one; null for never
 */
public record RewardTerms(
        Trigger trigger,
        String event,
        RewardValue value,
        int holdDays,
        String veto,
        String pool,
        List<RewardCondition> conditions,
        Recurrence recurrence,
        List<RewardCap> caps,
        Integer expiryDays,
        Integer reminderDays) {

    public static final int LONGEST_HOLD = 365;
    public static final int LONGEST_EXPIRY = 3650;
    public static final String ORDER_CANCELLED = "order_cancelled";

    /** What a reward is earned on. */
    public enum Trigger {
        /** The friend takes the offer on the landing page. */
        CLAIM,
        /** The friend opens an account. */
        REGISTRATION,
        /** The friend orders. */
        CONVERSION,
        /** The friend's order has left the shop. */
        SHIPPED,
        /** The shop tells of something of its own, by name. */
        EVENT;

        /** Whether somebody who made this step has passed the other one too: who orders need not have claimed. */
        public boolean implies(Trigger other) {
            return this == other || this != EVENT && other != EVENT && this != SHIPPED && compareTo(other) > 0;
        }

        /** Whether a friend makes the step once: told again, it is the same one. */
        public boolean isMadeOnce() {
            return this == CLAIM || this == REGISTRATION;
        }

        /** What is made once cannot be promised more often. Terms from before that was refused may say so. */
        public void refuseMoreThan(Recurrence recurrence) {
            if (isMadeOnce() && !(recurrence instanceof Recurrence.Once)) {
                throw new IllegalArgumentException(
                        "a friend claims the offer and opens an account only once, so that it is earned once for one friend");
            }
        }

        /** Whether the step is about an order. */
        public boolean isOrder() {
            return this == CONVERSION || this == SHIPPED;
        }
    }

    public RewardTerms {
        veto = veto == null ? ORDER_CANCELLED : veto;
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        recurrence = recurrence == null ? new Recurrence.Once() : recurrence;
        caps = caps == null ? List.of() : List.copyOf(caps);
        if (holdDays < 0 || holdDays > LONGEST_HOLD) {
            throw new IllegalArgumentException("a hold lasts 0 to " + LONGEST_HOLD + " days");
        }
        if (expiryDays != null && (expiryDays < 1 || expiryDays > LONGEST_EXPIRY)) {
            throw new IllegalArgumentException("a reward expires after 1 to " + LONGEST_EXPIRY + " days");
        }
        if (reminderDays != null && (expiryDays == null || reminderDays < 1 || reminderDays >= expiryDays)) {
            throw new IllegalArgumentException("a reminder comes at least a day after the code and before it expires");
        }
        if ((trigger == Trigger.EVENT) != (event != null)) {
            throw new IllegalArgumentException("name the event");
        }
        if (caps.stream().anyMatch(RewardCap.Budget.class::isInstance) && !value.isMoney()) {
            throw new IllegalArgumentException("a budget needs a reward that is an amount of money");
        }
    }

    /** A plain promise: once, without conditions. */
    public RewardTerms(Trigger trigger, RewardValue value, int holdDays, String pool) {
        this(trigger, null, value, holdDays, null, pool, null, null, null, null, null);
    }

    /** Whether one referral earns it once at most, whatever was promised. */
    public boolean comeOnce() {
        return trigger.isMadeOnce() || recurrence instanceof Recurrence.Once;
    }

    /** The same details on another plain promise. */
    public RewardTerms with(Trigger newTrigger, RewardValue newValue, int newHold, String newPool) {
        return new RewardTerms(
                newTrigger,
                newTrigger == Trigger.EVENT ? event : null,
                newValue,
                newHold,
                veto,
                newPool,
                conditions,
                recurrence,
                caps,
                expiryDays,
                reminderDays);
    }
}
