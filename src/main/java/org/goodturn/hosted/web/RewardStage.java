package org.goodturn.hosted.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a reward got, for the eyes of its owner. */
enum RewardStage {
    /** The friend has not ordered yet. */
    WAITING,
    /** The friend's order has still to come, or to leave the shop. */
    SHIPPING,
    /** More has to happen than an order. */
    OPEN,
    /** Somebody looks at it first, or has to see why it failed. */
    LOOKED_AT,
    HELD,
    ON_ITS_WAY,
    GIVEN,
    USED,
    /** It was not used in time. */
    EXPIRED,
    /** The order was cancelled or refunded. */
    RETURNED,
    NONE;

    private static final Set<RewardStage> LEADS_NOWHERE = EnumSet.of(LOOKED_AT, EXPIRED, RETURNED, NONE);

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean leadsNowhere() {
        return LEADS_NOWHERE.contains(this);
    }

    boolean isGiven() {
        return this == GIVEN || this == USED;
    }
}
