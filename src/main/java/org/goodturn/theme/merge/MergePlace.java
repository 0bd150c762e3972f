package org.goodturn.theme.merge;

import java.util.List;

/** Where merchants write text, and the fields each place knows. The list is closed: nothing else can be asked for. */
public enum MergePlace {
    /** Headline, introduction, button and conditions of the page that a friend lands on. */
    LANDING("merchant", "friend_reward", "advocate_reward", "advocate_name"),
    /** What a friend is asked to agree to: not the name of the advocate, since it is kept as it was read. */
    CONSENT("merchant", "friend_reward", "advocate_reward"),
    /** Headline and introduction of the page where people get their personal link. */
    SHARE("merchant", "friend_reward", "advocate_reward"),
    /** What the advocate sends; the link is added to it. */
    SHARE_MESSAGE("merchant", "friend_reward", "advocate_reward", "advocate_name", "code", "link"),
    /** The page with the friend's code. */
    OFFER("merchant", "friend_reward", "friend_name", "code"),
    MAIL_FRIEND_OFFER("merchant", "friend_reward", "advocate_name", "friend_name", "code"),
    MAIL_ADVOCATE_REWARD("merchant", "advocate_reward", "advocate_name", "friend_name", "code");

    private final List<String> fields;

    MergePlace(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }
}
