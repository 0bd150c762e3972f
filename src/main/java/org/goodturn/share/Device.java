package org.goodturn.share;

import java.util.Locale;

/** On what a link was followed, as the browser tells it; enough to see where a program lives. */
public enum Device {
    PHONE,
    TABLET,
    DESKTOP;

    /** Of a {@code User-Agent}: iPads that say they are a Mac count as one. */
    static Device of(String userAgent) {
        var said = userAgent.toLowerCase(Locale.ROOT);
        if (said.contains("ipad") || said.contains("tablet") || said.contains("android") && !said.contains("mobile")) {
            return TABLET;
        }
        return said.contains("mobi") || said.contains("iphone") ? PHONE : DESKTOP;
    }
}
