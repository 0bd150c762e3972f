package org.goodturn.architecture;

import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;
import org.goodturn.support.BusyShop;

/** The pages of the portal, read from the routes of the application. */
final class PortalPages {

    /** What answers with something else. Looked at by tests of their own. */
    static final Set<String> NONE = Set.of(
            // leads on
            "/portal/account/proof",
            "/portal/campaigns/{campaign}/preview",
            // is drawn into a page
            "/portal/campaigns/{campaign}/preview/share/{same}/{code}/qr.svg",
            "/portal/messages/{message}/html",
            // is saved as a file
            "/portal/report/channels.csv",
            "/portal/report/days.csv",
            "/portal/rewards/codes.csv",
            // is there for the demo's merchant only
            "/portal/settings/demo/removal");

    private PortalPages() {}

    static Stream<Route> all() {
        return addresses().filter(route -> !NONE.contains(route.path()));
    }

    /** Everything that can be opened by its address. */
    static Stream<Route> addresses() {
        return Routes.all(ArchitectureTest.CODE).stream()
                .filter(route -> route.method().equals("GET") && route.startsWith("/portal"));
    }

    static String path(BusyShop.Busy shop, Route page) {
        return page.with(parameter -> shop.idFor(parameter).orElse("0"));
    }
}
