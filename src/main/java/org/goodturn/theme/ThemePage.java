package org.goodturn.theme;

import java.util.Locale;

/** The pages a theme has. What each is given to show is listed in {@code themes/README.md}. */
public enum ThemePage {
    /** A friend opens an advocate's link: who sent it, what it is worth, one button. */
    LANDING,
    /** Anybody joins: e-mail and first name for a personal link. */
    SHARE,
    /** An advocate's own page: link, code and ways to pass them on. */
    PERSONAL,
    /** A friend's claimed offer: the code and where to use it. */
    OFFER,
    /** Where somebody's rewards stand, and what comes next; or an e-mail to have the way there sent. */
    REWARDS,
    /** Who brought whom, said after the order. */
    REFERRED,
    /** Whether it was they who brought a friend: an advocate answers. */
    RECOMMENDED,
    /** No offer to be had here, why, and what to do instead. */
    STATE,
    /** No page to be had here. */
    ERROR;

    String template() {
        return "pages/" + fileName();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
