package org.goodturn.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.money.Money;

/** Every way a reward can move by decision of somebody, each written into its history. */
@ApplicationScoped
public class RewardMoves {

    static final String FULFILL = "fulfill-reward";
    public static final String SYSTEM = "system";

    private final HandingOver handingOver;
    private final Jobs jobs;
    private final Event<RewardEarned> earned;

    RewardMoves(HandingOver handingOver, Jobs jobs, Event<RewardEarned> earned) {
        this.handingOver = handingOver;
        this.jobs = jobs;
        this.earned = earned;
    }

    /** Keeps a new reward. */
    void begin(Reward reward, String reason, Instant now) {
        reward.persist();
        writeDown(reward, SYSTEM, reason, now);
        Booking.earned(reward, now);
        earned.fire(new RewardEarned(reward, now));
    }

    /** Ends the hold now, by decision of a person, and hands the reward over. */
    public Move approve(Reward reward, String actor, Instant now) {
        if (reward.isInReview() && reward.isOnHold(now)) {
            return new Move.Refused("Somebody is looking at its referral. Decide on that first.");
        }
        if (!reward.release(now)) {
            return new Move.Refused("Only a reward that is on hold can be approved.");
        }
        writeDown(reward, actor, "Approved before the hold ended.", now);
        jobs.forget(FULFILL, reward.id);
        handingOver.handOver(reward, now);
        return new Move.Made();
    }

    /** Keeps it back while somebody looks at its referral. */
    void keepBack(Reward reward, Instant now) {
        if (reward.review(true)) {
            writeDown(reward, SYSTEM, "Kept back, because somebody is looking at its referral.", now);
        }
    }

    /**
     * Somebody has looked at its referral: it goes on as if nobody had. One that failed meanwhile may be tried again.
     */
    void letGo(Reward reward, Instant now) {
        if (reward.review(false) && reward.state() == RewardState.EARNED) {
            writeDown(reward, SYSTEM, "Somebody has looked at its referral.", now);
            handOverWhenDue(reward, now);
        }
    }

    /** Withdraws a reward that was not handed over. */
    public Move cancel(Reward reward, String actor, String reason, Instant now) {
        var move = move(reward, RewardState.CANCELED, actor, reason, now);
        if (move.isMade()) {
            jobs.forget(FULFILL, reward.id);
        }
        return move;
    }

    /** Withdraws a reward that was handed over; what it is still worth is taken back. */
    public Move revoke(Reward reward, String actor, String reason, Instant now) {
        return revoke(reward, null, null, actor, reason, now);
    }

    /** @param eventId the event that brought it about, and what it said was refunded; null when there is none */
    Move revoke(Reward reward, Long eventId, Long refunded, String actor, String reason, Instant now) {
        var move = move(reward, RewardState.REVOKED, actor, reason, now);
        if (move.isMade()) {
            RewardAdjustment.leftOf(reward)
                    .ifPresent(left -> takeBack(reward, eventId, left, refunded, reason, actor, now));
        }
        return move;
    }

    /** An amount, zero included, that goes back: written beside the reward and into the books. */
    static void takeBack(
            Reward reward, Long eventId, Money taken, Long refunded, String reason, String actor, Instant now) {
        RewardAdjustment.of(reward, eventId, taken, refunded, reason, actor, now)
                .persist();
        if (taken.isPositive()) {
            Booking.takenBack(reward, taken, now);
        }
    }

    /** The person was told. */
    public Move sent(Reward reward, String how, Instant now) {
        return move(reward, RewardState.SENT, SYSTEM, how, now);
    }

    public Move sent(Reward reward, String actor, String how, Instant now) {
        return move(reward, RewardState.SENT, actor, how, now);
    }

    /** It was used. */
    public Move redeem(Reward reward, String actor, String reason, Instant now) {
        return reward.state() == RewardState.REVOKED
                ? new Move.Refused("A reward that is REVOKED cannot become REDEEMED.")
                : move(reward, RewardState.REDEEMED, actor, reason, now);
    }

    /** It cannot be handed over as things are. */
    public Move fail(Reward reward, String actor, String reason, Instant now) {
        return move(reward, RewardState.FAILED, actor, reason, now);
    }

    /** Tries once more to hand over a reward that failed. */
    public Move retry(Reward reward, String actor, Instant now) {
        if (reward.state() != RewardState.FAILED) {
            return new Move.Refused("Only a reward that failed can be tried again.");
        }
        reward.moveTo(RewardState.EARNED);
        writeDown(reward, actor, "Tried once more.", now);
        handOverWhenDue(reward, now);
        return new Move.Made();
    }

    /** One without a hold is fulfilled at once, the others when their hold ends. */
    void handOverWhenDue(Reward reward, Instant now) {
        if (reward.isOnHold(now)) {
            jobs.at(reward.eligibleAt(), FULFILL, reward.id);
        } else {
            handingOver.handOver(reward, now);
        }
    }

    private static Move move(Reward reward, RewardState target, String actor, String reason, Instant now) {
        if (reward.state() == target) {
            return new Move.Already();
        }
        var from = reward.state();
        if (!reward.moveTo(target)) {
            return new Move.Refused("A reward that is " + from + " cannot become " + target + ".");
        }
        writeDown(reward, actor, reason, now);
        Booking.moved(reward, now);
        return new Move.Made();
    }

    static void writeDown(Reward reward, String actor, String reason, Instant now) {
        RewardStep.taken(reward, actor, reason, now).persist();
        Log.debugf("reward %s is %s", reward.publicId(), reward.state());
    }
}
