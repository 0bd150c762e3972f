package org.goodturn.reward;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.shared.job.Job;

/** Fulfils a reward when its hold has ended. */
@Singleton
class Fulfilling implements Job {

    private final HandingOver handingOver;
    private final Clock clock;

    Fulfilling(HandingOver handingOver, Clock clock) {
        this.handingOver = handingOver;
        this.clock = clock;
    }

    @Override
    public String name() {
        return RewardMoves.FULFILL;
    }

    @Override
    public void run(long reward) {
        QuarkusTransaction.requiringNew().run(() -> Optional.ofNullable(Reward.held(reward))
                .ifPresent(due -> handingOver.handOver(due, clock.instant())));
    }
}
