package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.reward.supplier.SupplierCalls;
import org.goodturn.shared.job.Jobs;

/** Gives rewards that have become due what they promise, or writes down what they wait for. */
@ApplicationScoped
public class HandingOver {

    private final CouponCodes codes;
    private final Rewards rewards;
    private final SupplierCalls calls;
    private final Jobs jobs;
    private final Event<RewardFulfilled> fulfilled;

    HandingOver(CouponCodes codes, Rewards rewards, SupplierCalls calls, Jobs jobs, Event<RewardFulfilled> fulfilled) {
        this.codes = codes;
        this.rewards = rewards;
        this.calls = calls;
        this.jobs = jobs;
        this.fulfilled = fulfilled;
    }

    public void handOver(Reward reward, Instant now) {
        if (!reward.awaitsCode(now)) {
            return;
        }
        var source = RewardSource.held(reward);
        if (!(source instanceof RewardSource.Asked)
                && reward.supplierId() != null
                && calls.mayHaveHandedOver(reward, now)) {
            waits(reward, "Its system was asked before and may have handed it over; somebody has to look.", now);
            return;
        }
        reward.comesFrom(source instanceof RewardSource.Codes from ? from.pool() : null);
        switch (source) {
            case RewardSource.Codes codes -> {
                if (!fulfill(reward, now)) {
                    waits(reward, "The pool has no code left; the reward waits for one.", now);
                }
            }
            case RewardSource.ByHand hand -> waits(reward, "It is handed over by hand; somebody has to do it.", now);
            case RewardSource.Asked asked -> {
                if (calls.begin(reward, asked.supplier(), now)) {
                    waits(reward, "“" + asked.supplier().name + "” is asked for it.", now);
                }
            }
            case RewardSource.Nobody nobody ->
                waits(reward, "No supplier is connected yet; the reward waits for one.", now);
        }
    }

    /** @return false when it is on hold, not to be fulfilled any more, or no code is left */
    boolean fulfill(Reward reward, Instant now) {
        if (!reward.awaitsCode(now)) {
            return false;
        }
        var code = codes.issue(CouponPool.of(reward.poolId()), reward, now);
        return code.isPresent()
                && deliver(reward, code.get(), RewardMoves.SYSTEM, "A code was issued.", now)
                        .isMade();
    }

    /**
     * Hands over what somebody or something outside says the person gets.
     *
     * @param code a code, a number or a link
     */
    public Move deliver(Reward reward, String code, String actor, String how, Instant now) {
        if (code.equals(reward.code())) {
            return new Move.Already();
        }
        if (reward.isOnHold(now)) {
            return new Move.Refused("The reward is on hold until " + reward.eligibleAt() + ".");
        }
        var from = reward.state();
        if (!reward.fulfill(code)) {
            return new Move.Refused(
                    reward.code() != null
                            ? "It was handed over already, with another code."
                            : "A reward that is " + from + " cannot become FULFILLED.");
        }
        RewardMoves.writeDown(
                reward, actor, rewards.isCodeShared(reward) ? how + " Another reward has the same code." : how, now);
        Booking.moved(reward, now);
        var expiryDays = reward.origin().terms().map(RewardTerms::expiryDays);
        expiryDays.ifPresent(days -> expire(reward, now.plus(Duration.ofDays(days))));
        fulfilled.fire(new RewardFulfilled(reward, now));
        return new Move.Made();
    }

    /**
     * The same by a person or a call back; codes of pools are given out by the pool only, unless a system was asked
     * before its supplier became one.
     */
    public Move fulfillByHand(Reward reward, String code, String actor, String how, Instant now) {
        return RewardSource.of(reward) instanceof RewardSource.Codes && !calls.isOpen(reward)
                ? new Move.Refused("Its code comes from a pool.")
                : deliver(reward, code, actor, how, now);
    }

    private void expire(Reward reward, Instant at) {
        reward.expires(at);
        jobs.at(at, Expiring.NAME, reward.id);
    }

    /** Once, however often it is looked at again. */
    private static void waits(Reward reward, String why, Instant now) {
        if (RewardStep.of(reward).getLast().reason().equals(why)) {
            return;
        }
        RewardMoves.writeDown(reward, RewardMoves.SYSTEM, why, now);
    }
}
