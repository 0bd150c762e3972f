package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.job.Jobs;

/** Gives rewards that have become due what they promise. */
@ApplicationScoped
class HandingOver {

    private final CouponCodes codes;
    private final Jobs jobs;
    private final Event<RewardFulfilled> fulfilled;

    HandingOver(CouponCodes codes, Jobs jobs, Event<RewardFulfilled> fulfilled) {
        this.codes = codes;
        this.jobs = jobs;
        this.fulfilled = fulfilled;
    }

    /** Fulfils a reward that has become due, or writes down that it has to wait. */
    void handOver(Reward reward, Instant now) {
        if (!fulfill(reward, now) && reward.awaitsCode(now)) {
            RewardMoves.writeDown(
                    reward, RewardMoves.SYSTEM, "The pool has no code left; the reward waits for one.", now);
        }
    }

    /** @return false when it is on hold, not to be fulfilled any more, or no code is left */
    boolean fulfill(Reward reward, Instant now) {
        if (!reward.awaitsCode(now)) {
            return false;
        }
        var code = codes.issue(CouponPool.of(reward.poolId()), reward, now);
        return code.isPresent() && fulfill(reward, code.get(), RewardMoves.SYSTEM, "A code was issued.", now);
    }

    private boolean fulfill(Reward reward, String code, String actor, String how, Instant now) {
        if (!reward.fulfill(code)) {
            return false;
        }
        RewardMoves.writeDown(reward, actor, how, now);
        expiryDays(reward).ifPresent(days -> expire(reward, now.plus(Duration.ofDays(days))));
        fulfilled.fire(new RewardFulfilled(reward, now));
        return true;
    }

    private void expire(Reward reward, Instant at) {
        reward.expires(at);
        jobs.at(at, Expiring.NAME, reward.id);
    }

    private static Optional<Integer> expiryDays(Reward reward) {
        var origin = reward.origin();
        return CampaignVersion.of(origin.versionId())
                .terms()
                .rewardRule(origin.rule())
                .map(RewardRule::terms)
                .map(terms -> terms.expiryDays());
    }
}
