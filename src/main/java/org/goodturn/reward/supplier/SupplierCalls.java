package org.goodturn.reward.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.reward.Reward;
import org.goodturn.shared.job.Jobs;

/** Begins calls: one for a reward at a time. */
@ApplicationScoped
public class SupplierCalls {

    private final Jobs jobs;

    SupplierCalls(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * The reward is held by the caller. Once a call is under way, nothing more is begun. @return whether it was begun
     */
    public boolean begin(Reward reward, Supplier supplier, Instant now) {
        if (SupplierCall.about(reward).filter(SupplierCall::isOpen).isPresent()) {
            return false;
        }
        var call = SupplierCall.about(reward, supplier, now);
        call.persist();
        jobs.anew(now, Asking.NAME, call.id);
        return true;
    }

    /** Somebody has settled with the supplier what is not needed any more. @return false when it still is */
    public boolean close(SupplierCall call, Reward reward, Instant now) {
        if (call.state() != SupplierCall.State.HELP || reward.state().isCancelable()) {
            return false;
        }
        call.answered(SupplierCall.State.DONE, call.lastAnswer(), now);
        return true;
    }

    /** By decision of a person. @return false when there is nothing to look up */
    public boolean again(SupplierCall call, Instant now) {
        if (call.state() != SupplierCall.State.HELP) {
            return false;
        }
        call.again(now);
        jobs.anew(now, Asking.NAME, call.id);
        return true;
    }
}
