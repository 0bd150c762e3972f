package org.goodturn.reward.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.reward.HandingOver;
import org.goodturn.reward.Reward;

/** Takes the word of a person for how a request ended that needs somebody. */
@ApplicationScoped
public class Settling {

    private final HandingOver handingOver;

    Settling(HandingOver handingOver) {
        this.handingOver = handingOver;
    }

    /**
     * What is not needed any more is settled with the supplier; what a system that is not asked any more never handed
     * over comes from whom its supplier is connected with now.
     *
     * @return whether it could be settled; nothing when there is no such request
     */
    public Optional<Boolean> settle(String request, Instant now) {
        return SupplierCall.numberOf(request).map(id -> {
            var reward = Reward.held(SupplierCall.rewardOf(id));
            var call = SupplierCall.held(id);
            return call.state() == SupplierCall.State.HELP && settle(call, reward, now);
        });
    }

    private boolean settle(SupplierCall call, Reward reward, Instant now) {
        if (!reward.state().isCancelable()) {
            call.answered(SupplierCall.State.DONE, call.lastAnswer(), now);
            return true;
        }
        if (isAskedStill(call) || call.handedOver() != null) {
            return false;
        }
        call.answered(SupplierCall.State.FAILED, "Somebody found out that it was not handed over.", now);
        handingOver.handOver(reward, now);
        return true;
    }

    private static boolean isAskedStill(SupplierCall call) {
        var url = Supplier.of(call.supplierId()).url();
        return url != null && !call.wasAskedElsewhere(url);
    }
}
