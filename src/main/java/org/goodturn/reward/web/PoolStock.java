package org.goodturn.reward.web;

import java.time.Instant;

/**
 * A pool with what is left of it.
 *
 * @param free codes that can still be given out; 0 where codes are made as needed
 * @param waiting rewards that wait for a code of this pool
 */
public record PoolStock(
        String publicId,
        String name,
        String source,
        String prefix,
        long lowStock,
        Instant createdAt,
        long free,
        long issued,
        long waiting) {

    public boolean isUploaded() {
        return source.equals("UPLOADED");
    }

    public boolean isEmpty() {
        return isUploaded() && free == 0;
    }

    /** Worth a warning, though not empty yet. */
    public boolean isLow() {
        return isUploaded() && free > 0 && free < lowStock;
    }

    public boolean isNeedy() {
        return isEmpty() || isLow();
    }

    public long total() {
        return free + issued;
    }

    public String path() {
        return "/portal/rewards/pools/" + publicId;
    }

    /** "HI-4F7HQ2VBN8": what a code made by the pool looks like. */
    public String example() {
        return prefix + "4F7HQ2VBN8";
    }
}
