package org.goodturn.reward.web;

import java.util.List;
import org.goodturn.shared.web.Option;

/**
 * One supplier as its page shows it.
 *
 * @param secret by which its system verifies our calls; null when it has none
 * @param waiting how many rewards wait for it
 */
public record SupplierView(String title, String action, String secret, long waiting, List<Option> pools) {

    public boolean isNew() {
        return action.endsWith("/suppliers");
    }
}
