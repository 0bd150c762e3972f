package org.goodturn.referral;

import java.util.Set;

/**
 * How far a referral got. APPROVED is final, and reached by way of QUALIFIED (the order of Referral Rock's statuses).
 */
public enum ReferralState {
    /** The friend took the offer. */
    PENDING,
    /** The friend opened an account. */
    QUALIFIED,
    /** The friend ordered. */
    APPROVED,
    /** Refused, with the reasons. */
    DENIED;

    Set<ReferralState> next() {
        return switch (this) {
            case PENDING -> Set.of(QUALIFIED, DENIED);
            case QUALIFIED -> Set.of(APPROVED, DENIED);
            case DENIED -> Set.of(PENDING);
            case APPROVED -> Set.of();
        };
    }

    boolean allows(ReferralState target) {
        return next().contains(target);
    }
}
