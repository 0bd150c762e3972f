package org.goodturn.quality;

import java.time.Instant;
import org.goodturn.referral.Referral;

/** What cannot be taken back. Rewards stand further down the story; they answer this. */
public interface HandedOver {

    /** Whether somebody has got something that they earned by this referral since then. */
    boolean since(Referral referral, Instant moment);

    /** Whether somebody has got something for an order of the friend. */
    boolean forOrder(Referral referral);
}
