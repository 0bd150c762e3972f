package org.goodturn.share;

import java.util.Arrays;
import java.util.Locale;

/** The way a personal link was sent. */
public enum Channel {
    /** Copied, typed, or not said: the link as it is. */
    LINK,
    WHATSAPP,
    EMAIL,
    QR,
    /** The share sheet of the phone. */
    SHEET,
    /** A code told by a person, without a link. */
    CODE;

    /** As it stands in links and rows. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel that a link says it was sent through; {@link #LINK} for anything else. */
    public static Channel parse(String id) {
        return Arrays.stream(values())
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(LINK);
    }
}
