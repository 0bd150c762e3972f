package org.goodturn.quality;

/** Where a review stands. */
public enum ReviewState {
    /** Nobody has decided yet. */
    OPEN,
    /** It counts. */
    APPROVED,
    /** It does not count. */
    DECLINED
}
