package org.goodturn.referral;

import java.time.Instant;

/** Orders that wait until somebody has looked at a referral. Answered by the feature that has it looked at. */
public interface HeldOrders {

    /** Whether an order of the friend, placed before the moment, waits for a decision on the advocate of now. */
    boolean areHeld(Referral referral, Instant before);
}
