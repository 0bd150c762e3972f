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
        if (isOpen(reward)) {
            return false;
        }
        var call = SupplierCall.about(reward, supplier, now);
        call.persist();
        jobs.anew(now, Asking.NAME, call.id);
        return true;
    }

    /** Whether a system was asked for it, and nobody knows yet how that ended. */
    public boolean isOpen(Reward reward) {
        return SupplierCall.about(reward).filter(SupplierCall::isOpen).isPresent();
    }

    /**
     * Its supplier is connected otherwise than when it was asked. A system that may have handed over by then cannot be
     * looked up any more: somebody has to find out. The reward is held by the caller.
     */
    public boolean mayHaveHandedOver(Reward reward, Instant now) {
        var call = SupplierCall.heldAbout(reward).filter(SupplierCall::isOpen);
        call.ifPresent(open -> open.leave(now));
        return call.filter(SupplierCall::isOpen).isPresent();
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
