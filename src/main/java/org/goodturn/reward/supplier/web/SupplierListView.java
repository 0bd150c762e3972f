package org.goodturn.reward.supplier.web;

import java.time.Instant;
import java.util.List;

/** All suppliers, and the requests that somebody has to look at. */
public record SupplierListView(List<Line> suppliers, List<Need> needs) {

    /** One supplier. @param how it hands over, in words; null when nothing is connected */
    public record Line(String publicId, String name, String how, long waiting) {

        public String path() {
            return "/portal/rewards/suppliers/" + publicId;
        }
    }

    /**
     * One request that nobody has answered clearly.
     *
     * @param isOver whether the reward went another way meanwhile
     * @param isGone whether the system that was asked is not asked any more
     * @param isMoved whether it is asked at another address now
     */
    public record Need(
            String publicId,
            String reward,
            String supplier,
            String answer,
            int attempts,
            Instant at,
            boolean isOver,
            boolean isGone,
            boolean isMoved) {

        /** Whether somebody has to find out what a system did that cannot be asked. */
        public boolean isLost() {
            return !isOver && (isGone || isMoved);
        }

        public String settlementPath() {
            return "/portal/rewards/suppliers/calls/" + publicId + "/settlement";
        }

        public String retryPath() {
            return "/portal/rewards/suppliers/calls/" + publicId + "/retry";
        }
    }
}
