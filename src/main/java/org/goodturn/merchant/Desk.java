package org.goodturn.merchant;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A merchant as a place of work for whoever is signed in: what the frame of every page needs to know.
 *
 * @param liveId the merchant itself, which differs from {@code merchantId} in a test environment
 * @param ahead how far time is ahead of the machine's there
 */
public record Desk(
        long merchantId,
        long liveId,
        Duration ahead,
        String publicId,
        String name,
        boolean isDemo,
        ZoneId zone,
        Role role) {

    public boolean isTest() {
        return liveId != merchantId;
    }

    /** Whether both are environments of one merchant. */
    public boolean isBeside(Desk other) {
        return liveId == other.liveId;
    }

    public String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
