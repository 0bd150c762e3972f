package org.goodturn.replay;

/** How far a replay got. */
public enum ReplayState {
    QUEUED,
    RUNNING,
    DONE,
    /** It could not be done; the problem says why. */
    FAILED
}
