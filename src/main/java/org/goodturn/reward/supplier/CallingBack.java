package org.goodturn.reward.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.reward.HandingOver;
import org.goodturn.reward.Move;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;

/**
 * Takes what a merchant's system says later than with its answer. The reward may have been withdrawn meanwhile, and
 * stays so; what the system did stays done, too, and is kept for somebody who settles it.
 */
@ApplicationScoped
public class CallingBack {

    private final HandingOver handingOver;
    private final RewardMoves moves;

    CallingBack(HandingOver handingOver, RewardMoves moves) {
        this.handingOver = handingOver;
        this.moves = moves;
    }

    /** The reward is held by the caller. */
    public Move fulfilled(Reward reward, String code, String actor, Instant now) {
        var move = handingOver.fulfillByHand(reward, code, actor, "The supplier said so.", now);
        var call = SupplierCall.heldAbout(reward);
        if (move instanceof Move.Refused) {
            return call.map(about -> tooLate(about, reward, code, move, now)).orElse(move);
        }
        call.ifPresent(about -> about.answered(SupplierCall.State.DONE, "Fulfilled.", now));
        return move;
    }

    /** The reward is held by the caller. */
    public Move failed(Reward reward, String reason, String actor, Instant now) {
        var move = moves.fail(reward, actor, reason, now);
        var call = SupplierCall.heldAbout(reward);
        if (move instanceof Move.Refused) {
            return call.filter(about -> isOverWithout(about, reward))
                    .map(about -> close(about, reason, now))
                    .orElse(move);
        }
        call.ifPresent(about -> close(about, reason, now));
        return move;
    }

    /** What somebody has settled, or what was handed over already, is not asked about again. */
    private static Move tooLate(SupplierCall call, Reward reward, String code, Move refused, Instant now) {
        if (code.equals(call.handedOver())) {
            return new Move.Already();
        }
        if (call.handedOver() != null || call.state() == SupplierCall.State.DONE) {
            return refused;
        }
        call.handedOver(code, reward, now);
        return new Move.Already();
    }

    private static boolean isOverWithout(SupplierCall call, Reward reward) {
        return reward.isWithdrawn() && reward.code() == null && call.handedOver() == null;
    }

    private static Move close(SupplierCall call, String reason, Instant now) {
        if (call.isOpen()) {
            call.answered(SupplierCall.State.FAILED, reason, now);
        }
        return new Move.Already();
    }
}
