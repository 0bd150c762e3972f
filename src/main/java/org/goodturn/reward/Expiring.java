package org.goodturn.reward;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.shared.job.Job;

/** Takes back what nobody used in time. */
@Singleton
class Expiring implements Job {

    static final String NAME = "expire-reward";

    private static final String REASON = "Expired unused.";

    private final RewardMoves moves;
    private final Event<RewardExpiring> expiring;
    private final Clock clock;

    Expiring(RewardMoves moves, Event<RewardExpiring> expiring, Clock clock) {
        this.moves = moves;
        this.expiring = expiring;
        this.clock = clock;
    }

    /** Whether it was taken back because of that, and nothing else. */
    static boolean hasEnded(Reward reward) {
        if (reward.state() != RewardState.REVOKED) {
            return false;
        }
        var last = RewardStep.of(reward).getLast();
        return last.actor().equals(RewardMoves.SYSTEM) && last.reason().equals(REASON);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** One that was used or taken back meanwhile refuses, and stays as it is. */
    @Override
    public void run(long reward) {
        QuarkusTransaction.requiringNew()
                .run(() -> Optional.ofNullable(Reward.held(reward)).ifPresent(this::expire));
    }

    private void expire(Reward reward) {
        var now = clock.instant();
        expiring.fire(new RewardExpiring(reward, now));
        moves.revoke(reward, RewardMoves.SYSTEM, REASON, now);
    }
}
