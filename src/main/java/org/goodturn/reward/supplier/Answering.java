package org.goodturn.reward.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.reward.HandingOver;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.shared.job.Jobs;

/** Takes what a merchant's system said to heart. */
@ApplicationScoped
class Answering {

    private final HandingOver handingOver;
    private final RewardMoves moves;
    private final Jobs jobs;
    private final SupplierSettings settings;

    Answering(HandingOver handingOver, RewardMoves moves, Jobs jobs, SupplierSettings settings) {
        this.handingOver = handingOver;
        this.moves = moves;
        this.jobs = jobs;
        this.settings = settings;
    }

    /** The reward is held before the call, here as everywhere. */
    void take(long id, SupplierAnswer answer, Instant now) {
        var reward = Reward.held(SupplierCall.rewardOf(id));
        var call = SupplierCall.held(id);
        if (reward.awaitsCode(now)) {
            follow(call, reward, answer, now);
        } else {
            tooLate(call, reward, answer, now);
        }
    }

    /** The system is not asked any more: its supplier is connected otherwise. */
    void goElsewhere(Reward reward, Instant now) {
        handingOver.handOver(reward, now);
    }

    private void follow(SupplierCall call, Reward reward, SupplierAnswer answer, Instant now) {
        switch (answer) {
            case SupplierAnswer.Fulfilled fulfilled -> {
                handingOver.deliver(reward, fulfilled.code(), RewardMoves.SYSTEM, "The supplier handed it over.", now);
                call.answered(SupplierCall.State.DONE, "Fulfilled.", now);
            }
            case SupplierAnswer.Accepted accepted ->
                call.answered(SupplierCall.State.ACCEPTED, "Accepted; it will call back.", now);
            case SupplierAnswer.Failed failed -> {
                moves.fail(reward, RewardMoves.SYSTEM, "The supplier failed: " + failed.reason(), now);
                call.answered(SupplierCall.State.FAILED, failed.reason(), now);
            }
            case SupplierAnswer.NotKnown unheard ->
                goOn(call, SupplierCall.State.WAITING, "It has never heard of the request.", now);
            case SupplierAnswer.Unclear unclear -> goOn(call, SupplierCall.State.UNKNOWN, unclear.why(), now);
        }
    }

    /** The reward was withdrawn, kept back or given by somebody else meanwhile; what the supplier did stays done. */
    private void tooLate(SupplierCall call, Reward reward, SupplierAnswer answer, Instant now) {
        if (call.handedOver() != null && !(answer instanceof SupplierAnswer.Fulfilled)) {
            standsByIt(call, now);
            return;
        }
        switch (answer) {
            case SupplierAnswer.Fulfilled fulfilled
            when !fulfilled.code().equals(reward.code()) -> call.handedOver(fulfilled.code(), reward, now);
            case SupplierAnswer.Accepted accepted
            when reward.code() == null && call.isOpen() ->
                call.answered(
                        SupplierCall.State.HELP,
                        "It accepted and may hand over, but the reward is " + reward.state() + ".",
                        now);
            case SupplierAnswer.Unclear unclear
            when reward.code() == null -> goOn(call, SupplierCall.State.UNKNOWN, unclear.why(), now);
            default -> settle(call, reward, now);
        }
    }

    /** It has called back meanwhile; nothing that it says now takes that away. */
    private static void standsByIt(SupplierCall call, Instant now) {
        if (call.isOpen()) {
            call.answered(SupplierCall.State.HELP, call.lastAnswer(), now);
        }
    }

    /** The reward went another way meanwhile: by a call back, or by decision of somebody. */
    void settle(SupplierCall call, Reward reward, Instant now) {
        if (call.isOpen()) {
            var isDone = reward.code() != null;
            call.answered(
                    isDone ? SupplierCall.State.DONE : SupplierCall.State.FAILED,
                    isDone ? "Fulfilled." : "The reward is " + reward.state() + ".",
                    now);
        }
    }

    private void goOn(SupplierCall call, SupplierCall.State next, String why, Instant now) {
        if (call.attempts() >= settings.tries()) {
            call.answered(SupplierCall.State.HELP, why, now);
            return;
        }
        call.answered(next, why, now);
        jobs.anew(now.plus(pause(call.attempts())), Asking.NAME, call.id);
    }

    private Duration pause(int attempts) {
        return settings.firstPause().multipliedBy((long) Math.pow(3, attempts - 1));
    }
}
