package org.goodturn.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.shared.job.Jobs;

/** Keeps a mail in Messages instead of sending it, for people who do not exist. */
@ApplicationScoped
public class Keeping {

    private final RewardMoves moves;
    private final Jobs jobs;

    Keeping(RewardMoves moves, Jobs jobs) {
        this.moves = moves;
        this.jobs = jobs;
    }

    /** In the transaction in which the reward got its code. */
    public void keep(Reward reward, Instant now) {
        Message.waitingAbout(reward).ifPresent(message -> {
            message.kept(now);
            jobs.forget(Sending.NAME, message.id);
            moves.sent(reward, "Written; it is kept in Messages.", now);
        });
    }
}
