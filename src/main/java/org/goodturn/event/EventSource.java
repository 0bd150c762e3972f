package org.goodturn.event;

/** The door an event came through. It decides how much is believed. */
public enum EventSource {
    /** A server with a secret key: a fact. */
    API,
    /** A page with a publishable key: a claim; it never releases value. */
    BROWSER,
    /** Our own consumer pages. */
    HOSTED,
    /** Staff in the portal. */
    PORTAL,
    /** Segment, or a server with one of its clients: a fact. */
    SEGMENT,
    /** A server that speaks to Voucherify's interface: a fact. */
    VOUCHERIFY;

    public boolean isTrusted() {
        return this != BROWSER && this != HOSTED;
    }
}
