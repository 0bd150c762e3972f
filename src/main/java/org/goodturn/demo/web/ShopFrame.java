package org.goodturn.demo.web;

import java.util.List;
import org.goodturn.demo.DemoAccess;
import org.goodturn.demo.shop.Bicycle;

/**
 * What every page of the shop shows.
 *
 * @param clickId the click in the page's address, which pages without script hand on; empty when there is none
 */
public record ShopFrame(String programDomain, String publishableKey, String sharePage, String clickId) {

    static ShopFrame of(DemoAccess access, String clickId) {
        return new ShopFrame(access.programDomain(), access.publishableKey(), access.sharePage(), clickId);
    }

    public List<Bicycle> bikes() {
        return List.of(Bicycle.values());
    }

    /** To be put behind an address of the shop, so that the click is not lost on the way to the till. */
    public String trail() {
        return clickId.isEmpty() ? "" : "?gt_click=" + clickId;
    }
}
