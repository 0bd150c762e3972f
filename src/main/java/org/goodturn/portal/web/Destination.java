package org.goodturn.portal.web;

import java.util.List;
import org.goodturn.merchant.May;

/** A place in the portal's navigation. */
public record Destination(String path, String name, String icon, String needs, boolean isCurrent, boolean isExact) {

    private static final List<Destination> ALL = List.of(
            to("/portal", "Overview", "home", May.VIEW),
            to("/portal/campaigns", "Campaigns", "speakerphone", May.VIEW),
            to("/portal/people", "People", "users", May.VIEW),
            to("/portal/referrals", "Referrals", "heart-handshake", May.VIEW),
            to("/portal/rewards", "Rewards", "gift", May.VIEW),
            to("/portal/why", "Why?", "help-circle", May.VIEW),
            to("/portal/report", "Report", "chart-bar", May.VIEW),
            to("/portal/messages", "Messages", "mail", May.VIEW),
            to("/portal/developers", "Developers", "code", May.DEVELOP),
            to("/portal/settings", "Settings", "settings", May.VIEW));

    /** All of them, with the one marked that the path belongs to. */
    static List<Destination> seenFrom(String path) {
        return ALL.stream().map(page -> page.seen(path)).toList();
    }

    private Destination seen(String from) {
        var exact = from.equals(path);
        var inside = !path.equals("/portal") && from.startsWith(path + "/");
        return new Destination(path, name, icon, needs, exact || inside, exact);
    }

    private static Destination to(String path, String name, String icon, String needs) {
        return new Destination(path, name, icon, needs, false, false);
    }
}
