package org.goodturn.reward;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.goodturn.shared.job.Jobs;

/** Every way a reward can move, each written into its history. What is not allowed is refused with {@code false}. */
@ApplicationScoped
public class RewardMoves {

    static final String FULFILL = "fulfill-reward";
    private static final String SYSTEM = "system";

    private final CouponCodes codes;
    private final Jobs jobs;
    private final Event<RewardEarned> earned;
    private final Event<RewardFulfilled> fulfilled;

    RewardMoves(CouponCodes codes, Jobs jobs, Event<RewardEarned> earned, Event<RewardFulfilled> fulfilled) {
        this.codes = codes;
        this.jobs = jobs;
        this.earned = earned;
        this.fulfilled = fulfilled;
    }

    /** Keeps a new reward; one without a hold is fulfilled at once, the others when their hold ends. */
    void begin(Reward reward, String reason, Instant now) {
        reward.persistAndFlush();
        writeDown(reward, SYSTEM, reason, now);
        earned.fire(new RewardEarned(reward, now));
        if (reward.isOnHold(now)) {
            jobs.at(reward.eligibleAt(), FULFILL, reward.id);
        } else {
            handOver(reward, now);
        }
    }

    /** Fulfils a reward that has become due, or writes down that it has to wait. */
    void handOver(Reward reward, Instant now) {
        if (!fulfill(reward, now) && reward.awaitsCode(now)) {
            writeDown(reward, SYSTEM, "The pool has no code left; the reward waits for one.", now);
        }
    }

    /** @return false when it is on hold, not to be fulfilled any more, or no code is left */
    boolean fulfill(Reward reward, Instant now) {
        if (!reward.awaitsCode(now)) {
            return false;
        }
        var code = codes.issue(CouponPool.of(reward.poolId()), reward, now);
        if (code.isEmpty() || !reward.fulfill(code.get())) {
            return false;
        }
        writeDown(reward, SYSTEM, "A code was issued.", now);
        fulfilled.fire(new RewardFulfilled(reward, now));
        return true;
    }

    /** Ends the hold now, by decision of a person, and hands the reward over. */
    public boolean approve(Reward reward, String actor, Instant now) {
        if (!reward.release(now)) {
            return false;
        }
        writeDown(reward, actor, "Approved before the hold ended.", now);
        jobs.forget(FULFILL, reward.id);
        handOver(reward, now);
        return true;
    }

    /** Withdraws a reward that has no code yet. */
    public boolean cancel(Reward reward, String actor, String reason, Instant now) {
        if (!reward.moveTo(RewardState.CANCELED)) {
            return false;
        }
        jobs.forget(FULFILL, reward.id);
        writeDown(reward, actor, reason, now);
        return true;
    }

    public boolean sent(Reward reward, String how, Instant now) {
        if (!reward.moveTo(RewardState.SENT)) {
            return false;
        }
        writeDown(reward, SYSTEM, how, now);
        return true;
    }

    private static void writeDown(Reward reward, String actor, String reason, Instant now) {
        RewardStep.taken(reward, actor, reason, now).persist();
        Log.debugf("reward %s is %s", reward.publicId(), reward.state());
    }
}
