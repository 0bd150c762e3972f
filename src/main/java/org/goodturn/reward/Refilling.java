package org.goodturn.reward;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.goodturn.shared.job.Job;

/** Gives new codes to the rewards that wait for them, the longest waiting first. Asked for after every upload. */
@Singleton
class Refilling implements Job {

    static final String NAME = "refill-pool";
    private static final int AT_ONCE = 200;

    private final RewardMoves moves;
    private final Clock clock;

    Refilling(RewardMoves moves, Clock clock) {
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long pool) {
        while (QuarkusTransaction.requiringNew().call(() -> fillSome(pool))) {
            continue;
        }
    }

    /** @return whether there may be more to do */
    private boolean fillSome(long pool) {
        var now = clock.instant();
        var waiting = Reward.waitingFor(CouponPool.of(pool), now, AT_ONCE);
        return waiting.stream().allMatch(reward -> moves.fulfill(reward, now)) && waiting.size() == AT_ONCE;
    }
}
