package org.goodturn.campaign;

import java.time.Duration;

/**
 * Whether somebody may say after an order who had brought the friend.
 *
 * @param days so long after the order; 0 for never
 * @param reviewed whether somebody looks at every such claim; else the rules decide where the friend names the order
 */
public record LateClaims(int days, boolean reviewed) {

    /** How a new campaign begins. */
    public static final LateClaims USUAL = new LateClaims(14, true);

    /** Terms from before there was anything to choose. */
    public static final LateClaims NEVER = new LateClaims(0, true);

    public static final int LONGEST = 90;

    public LateClaims {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("write a whole number of days, up to " + LONGEST);
        }
    }

    public boolean areTaken() {
        return days > 0;
    }

    public Duration window() {
        return Duration.ofDays(days);
    }
}
