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
    PORTAL;

    public boolean isTrusted() {
        return this == API || this == PORTAL;
    }
}
