package org.goodturn.mail;

/** What became of a mail. */
public enum MessageState {
    /** Waits to be sent, perhaps again. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** There is no mail server: it can be read in Messages. */
    KEPT,
    /** Tried often enough. Staff can send it again. */
    FAILED,
    /** What it brings was taken back before it could be sent. */
    WITHDRAWN
}
