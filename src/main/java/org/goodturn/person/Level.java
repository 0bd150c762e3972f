package org.goodturn.person;

/** How sure it is who somebody is. */
public enum Level {
    /** Nothing says who it is. */
    ANONYMOUS,
    /** Somebody claimed an e-mail or an id. */
    IDENTIFIED,
    /** The shop's server said so, or a token that it signed. */
    VERIFIED
}
