package org.goodturn.reward;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.shared.job.Job;

/** Takes back what nobody used in time. */
@Singleton
class Expiring implements Job {

    static final String NAME = "expire-reward";

    private final RewardMoves moves;
    private final Clock clock;

    Expiring(RewardMoves moves, Clock clock) {
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** One that was used or taken back meanwhile refuses, and stays as it is. */
    @Override
    public void run(long reward) {
        QuarkusTransaction.requiringNew().run(() -> Optional.ofNullable(Reward.held(reward))
                .ifPresent(unused -> moves.revoke(unused, RewardMoves.SYSTEM, "Expired unused.", clock.instant())));
    }
}
