package org.goodturn.theme;

import java.util.Locale;

/** The mails a theme has, each with an HTML and a text part. */
public enum ThemeMail {
    /** To a friend who has claimed: here is your code. */
    FRIEND_OFFER,
    /** To an advocate: a friend has bought, this is yours. */
    ADVOCATE_REWARD,
    /** To whoever has not used a reward that expires soon. */
    REWARD_REMINDER,
    /** To whoever asked: the way to what became of their rewards. */
    STATUS_LINK,
    /** To an advocate whose name a friend gave after the order: was it you? */
    ADVOCATE_QUESTION;

    String template() {
        return "mail/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String textGroup() {
        return "mail." + name().toLowerCase(Locale.ROOT);
    }
}
