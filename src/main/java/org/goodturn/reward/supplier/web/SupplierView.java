package org.goodturn.reward.supplier.web;

import java.time.Instant;
import java.util.List;
import org.goodturn.shared.web.Option;

/**
 * One supplier as its page shows it.
 *
 * @param secret the one by which its system verifies our calls; null when it has none
 * @param waiting how many rewards wait for it
 */
public record SupplierView(String title, String action, Secret secret, long waiting, List<Option> pools) {

    /**
     * @param isSeen whether somebody has it
     * @param oldUntil until when the one before signs, too; null when none does
     */
    public record Secret(boolean isSeen, Instant oldUntil) {}

    public boolean isNew() {
        return action.endsWith("/suppliers");
    }
}
