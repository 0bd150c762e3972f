package org.goodturn.share;

/** What opens links without a person wanting to see the page now. None of it is a click. */
public enum Machine {
    /** A messenger, mail program or search page fetches picture and title of what was sent. */
    PREVIEW,
    /** Crawlers, scanners, tools, and whoever does not say who it is. */
    ROBOT,
    /** A browser loads a page that its user may open next, or asks for headers only. */
    AHEAD
}
