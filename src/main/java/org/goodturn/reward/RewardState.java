package org.goodturn.reward;

import java.util.Set;

/** The life of a reward (Extole's names). */
public enum RewardState {
    /** The right to it exists; it may be on hold, or wait to be handed over. */
    EARNED,
    /** It has its code. */
    FULFILLED,
    /** The person was told. */
    SENT,
    /** The code was used. */
    REDEEMED,
    /** Could not be fulfilled; can be tried again. */
    FAILED,
    /** Withdrawn before it was fulfilled. */
    CANCELED,
    /** Withdrawn after it was fulfilled, or expired; then it may turn out to have been used in time. */
    REVOKED;

    /** Whether it can still be withdrawn before it is handed over. */
    public boolean isCancelable() {
        return allows(CANCELED);
    }

    /** Whether it can still be taken back: it was handed over and not used. */
    public boolean isRevocable() {
        return allows(REVOKED);
    }

    /** Whether it was not withdrawn. */
    public boolean isStanding() {
        return this != CANCELED && this != REVOKED;
    }

    Set<RewardState> next() {
        return switch (this) {
            case EARNED -> Set.of(FULFILLED, FAILED, CANCELED);
            case FAILED -> Set.of(EARNED, FULFILLED, CANCELED);
            case FULFILLED -> Set.of(SENT, REDEEMED, REVOKED);
            case SENT -> Set.of(REDEEMED, REVOKED);
            case REVOKED -> Set.of(REDEEMED);
            case REDEEMED, CANCELED -> Set.of();
        };
    }

    public boolean allows(RewardState target) {
        return next().contains(target);
    }
}
