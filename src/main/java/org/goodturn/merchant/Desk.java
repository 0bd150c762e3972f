package org.goodturn.merchant;

import java.time.ZoneId;

/** A merchant as a place of work for whoever is signed in: what the frame of every page needs to know. */
public record Desk(long merchantId, String publicId, String name, boolean isDemo, ZoneId zone, Role role) {

    public String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
