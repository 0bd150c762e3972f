package org.goodturn.referral;

import java.util.List;
import java.util.Optional;

/** Orders that were approved for an advocate. Answered by the feature that knows who has been rewarded. */
public interface Approvals {

    /**
     * Takes an approval back, because another advocate had brought the friend by then.
     *
     * @return numbers of the events that are to be decided anew; nothing when somebody has been rewarded, or had looked
     *     at it: then it stays
     */
    Optional<List<Long>> undo(Referral referral, Why why);
}
