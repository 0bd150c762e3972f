package org.goodturn.replay;

import java.time.Instant;

/**
 * What is different in a replay.
 *
 * @param since from when on the terms are in force
 * @param terms as JSON
 */
record Act(long campaignId, Instant since, String terms) {

    /** The number that the replayed version has; no real one is negative. */
    static final long VERSION = -1;

    /** Nothing is: what was published is replayed. */
    static final Act NONE = new Act(0, Instant.parse("9999-01-01T00:00:00Z"), null);

    boolean changesAnything() {
        return terms != null;
    }
}
