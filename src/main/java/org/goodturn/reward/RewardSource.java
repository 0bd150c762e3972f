package org.goodturn.reward;

import org.goodturn.reward.supplier.Supplier;

/** Where a reward comes from, as things are connected now. */
public sealed interface RewardSource {

    record Codes(CouponPool pool) implements RewardSource {}

    record ByHand(Supplier supplier) implements RewardSource {}

    record Asked(Supplier supplier) implements RewardSource {}

    /** Nothing is connected yet. */
    record Nobody(Supplier supplier) implements RewardSource {}

    static RewardSource of(Reward reward) {
        return reward.supplierId() == null
                ? new Codes(CouponPool.of(reward.poolId()))
                : of(Supplier.of(reward.supplierId()));
    }

    /** The same, and it stays so until the transaction ends: who connects its supplier otherwise finds what waits. */
    static RewardSource held(Reward reward) {
        if (reward.supplierId() != null) {
            Supplier.of(reward.supplierId()).holdConnection();
        }
        return of(reward);
    }

    private static RewardSource of(Supplier supplier) {
        if (!supplier.isConnected()) {
            return new Nobody(supplier);
        }
        return switch (supplier.connection()) {
            case POOL -> new Codes(CouponPool.of(supplier.poolId()));
            case BY_HAND -> new ByHand(supplier);
            case CUSTOM -> new Asked(supplier);
        };
    }
}
