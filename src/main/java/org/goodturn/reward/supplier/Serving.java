package org.goodturn.reward.supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.goodturn.reward.HandingOver;
import org.goodturn.reward.Reward;
import org.goodturn.reward.Rewards;
import org.goodturn.shared.job.Job;

/**
 * Hands over what waited for a supplier, one reward after the other in the order in which they became due. A system is
 * asked for each before the next, so that the order holds there too.
 */
@Singleton
class Serving implements Job {

    static final String NAME = "serve-supplier";

    private static final int AT_ONCE = 200;

    private final Rewards rewards;
    private final HandingOver handingOver;
    private final Asking asking;
    private final Clock clock;

    Serving(Rewards rewards, HandingOver handingOver, Asking asking, Clock clock) {
        this.rewards = rewards;
        this.handingOver = handingOver;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long supplier) {
        var last = Instant.EPOCH;
        long lastId = 0;
        List<Reward> waiting;
        do {
            var after = last;
            var afterId = lastId;
            waiting = QuarkusTransaction.requiringNew()
                    .call(() -> rewards.waitingForSupplier(supplier, after, afterId, clock.instant(), AT_ONCE));
            waiting.forEach(reward -> serve(reward.id));
            if (!waiting.isEmpty()) {
                last = waiting.getLast().eligibleAt();
                lastId = waiting.getLast().id;
            }
        } while (waiting.size() == AT_ONCE);
    }

    private void serve(long reward) {
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    var held = Reward.held(reward);
                    handingOver.handOver(held, clock.instant());
                    return SupplierCall.about(held).map(call -> call.id);
                })
                .ifPresent(asking::run);
    }
}
