package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.goodturn.shared.reason.Finding;

/** Every way a referral can move, each written into its history. What is not allowed changes nothing. */
@ApplicationScoped
public class ReferralMoves {

    Referral begin(Evidence evidence, long friendId, Why why) {
        var referral = Referral.begun(evidence, friendId);
        referral.persist();
        ReferralStep.taken(referral, evidence, why).persist();
        return referral;
    }

    /** Stronger evidence speaks for another advocate. @return whether that is in time */
    boolean reattribute(Referral referral, Evidence stronger, Why why) {
        var moved = referral.reattribute(stronger);
        if (moved) {
            ReferralStep.taken(referral, stronger, why).persist();
        }
        Referral.flush();
        return moved;
    }

    /** The friend came by the same advocate again. */
    void renew(Referral referral, Evidence newer, Why why) {
        referral.renew(newer);
        ReferralStep.taken(referral, newer, why).persist();
    }

    /** Told late, it had spoken for an advocate before: an order from then may ask for it. */
    void remember(Referral referral, Evidence earlier, Why why) {
        if (!ReferralStep.evidence(referral).contains(earlier)) {
            ReferralStep.taken(referral, earlier, why).persist();
        }
    }

    /** @return whether it is denied by this; what is approved stays so */
    public boolean deny(Referral referral, List<Finding> findings, Why why) {
        referral.note(findings);
        return written(referral, why, () -> referral.becomes(ReferralState.DENIED));
    }

    public boolean qualify(Referral referral, List<Finding> findings, Why why) {
        referral.note(findings);
        return written(referral, why, () -> referral.becomes(ReferralState.QUALIFIED));
    }

    /**
     * The first order approves; later ones change nothing, and one from before it takes its place. Who orders is
     * qualified by that, too.
     */
    public boolean approve(Referral referral, Progress order, List<Finding> findings, Why why) {
        if (referral.state() == ReferralState.PENDING) {
            written(referral, why, () -> referral.becomes(ReferralState.QUALIFIED));
        }
        return written(referral, why, () -> referral.approve(order, findings) || referral.precede(order));
    }

    /** Somebody decided, without moving it. */
    public void remark(Referral referral, Why why) {
        ReferralStep.taken(referral, why).persist();
    }

    /** Takes a decision back, so that it can be made anew. @return false when it cannot be */
    public boolean reopen(Referral referral, ReferralState before, Why why) {
        return written(referral, why, () -> referral.reopen(before));
    }

    /** Denies even what was approved: only while nobody has been rewarded for it. */
    public boolean withdraw(Referral referral, List<Finding> findings, Why why) {
        referral.note(findings);
        return written(referral, why, referral::withdraw);
    }

    private static boolean written(Referral referral, Why why, BooleanSupplier move) {
        var moved = move.getAsBoolean();
        if (moved) {
            ReferralStep.taken(referral, why).persist();
        }
        return moved;
    }
}
