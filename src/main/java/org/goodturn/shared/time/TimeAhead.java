package org.goodturn.shared.time;

import java.time.Duration;

/** How far the time of a merchant is ahead of the machine's. Answered by the feature that knows test environments. */
public interface TimeAhead {

    /** Zero except in a test environment whose clock was moved. Never less than before. */
    Duration of(long merchantId);

    /** As {@link #of}, and it stays so until the transaction ends. */
    Duration held(long merchantId);
}
