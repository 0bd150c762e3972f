package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import org.goodturn.shared.job.Jobs;

/** Takes new codes into a pool, and lets those who waited have them. */
@ApplicationScoped
public class PoolFilling {

    private final CouponCodes codes;
    private final Jobs jobs;

    PoolFilling(CouponCodes codes, Jobs jobs) {
        this.codes = codes;
        this.jobs = jobs;
    }

    /** @return how many of the codes were new */
    public int fill(CouponPool pool, Collection<String> uploaded, Instant now) {
        var added = codes.add(pool, uploaded);
        jobs.at(now, Refilling.NAME, pool.id);
        return added;
    }
}
