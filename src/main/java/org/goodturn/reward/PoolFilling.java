package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.goodturn.shared.job.Jobs;

/** Takes new codes into a pool, and lets those who waited have them before anybody who comes now. */
@ApplicationScoped
public class PoolFilling {

    private static final int AT_ONCE = 200;

    /** By then, claims that still found the pool empty while it was being filled can be seen. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final Rewards rewards;
    private final CouponCodes codes;
    private final HandingOver handingOver;
    private final Jobs jobs;

    PoolFilling(Rewards rewards, CouponCodes codes, HandingOver handingOver, Jobs jobs) {
        this.rewards = rewards;
        this.codes = codes;
        this.handingOver = handingOver;
        this.jobs = jobs;
    }

    /** In one transaction, so that nobody else sees the new codes before those who waited have theirs. */
    public CodesAdded fill(CouponPool pool, Collection<String> uploaded, Instant now) {
        var added = codes.add(pool, uploaded);
        serve(pool, now);
        jobs.anew(now.plus(AFTERWARDS), Refilling.NAME, pool.id);
        return added;
    }

    /** Serves some who wait, the longest waiting first. @return whether there may be more of them */
    boolean serve(CouponPool pool, Instant now) {
        var waiting = rewards.waitingFor(pool, now, AT_ONCE);
        return waiting.stream().allMatch(reward -> handingOver.fulfill(reward, now)) && waiting.size() == AT_ONCE;
    }
}
