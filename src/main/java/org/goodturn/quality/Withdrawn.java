package org.goodturn.quality;

import java.time.Instant;
import java.util.List;
import org.goodturn.referral.Referral;

/** What a denial had withdrawn. Rewards stand further down the story; they answer this. */
public interface Withdrawn {

    /**
     * What the denial withdrew counts as never earned, so that it can be earned anew.
     *
     * @param at when it was denied
     * @return numbers of the events that had earned it
     */
    List<Long> forget(Referral referral, Instant at);
}
