package org.goodturn.report;

import java.util.Arrays;
import java.util.Locale;

/** What is counted, in the order in which a referral grows. */
public enum Measure {
    ADVOCATES("Advocates", "People who got their first personal link"),
    SHARES("Shares", "Times an advocate sent the link from a share page"),
    CLICKS("Clicks", "Times a person followed a personal link; bots and previews are left out"),
    FRIENDS("Friends", "People who were referred and not denied"),
    CONVERSIONS("Conversions", "Friends who placed their first order"),
    REVENUE("Revenue", "What those first orders were worth");

    private final String title;
    private final String definition;

    Measure(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    /** The one with this id; {@link #FRIENDS}, what a program is for, when there is no such. */
    public static Measure of(String id) {
        return Arrays.stream(values())
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElse(FRIENDS);
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isMoney() {
        return this == REVENUE;
    }
}
