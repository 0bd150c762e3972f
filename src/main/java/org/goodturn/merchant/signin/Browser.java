package org.goodturn.merchant.signin;

import java.util.List;

/** What people recognise their browsers by in a list: "Firefox on Linux". */
public final class Browser {

    private record Sign(String token, String name) {}

    /** In this order: most browsers claim to be several others too. */
    private static final List<Sign> PROGRAMS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS", "Mac"),
            new Sign("Linux", "Linux"));

    private Browser() {}

    public static String named(String userAgent) {
        var text = userAgent == null ? "" : userAgent;
        var program = first(PROGRAMS, text, "A browser");
        var system = first(SYSTEMS, text, "");
        return system.isEmpty() ? program : program + " on " + system;
    }

    private static String first(List<Sign> signs, String text, String otherwise) {
        return signs.stream()
                .filter(sign -> text.contains(sign.token))
                .map(Sign::name)
                .findFirst()
                .orElse(otherwise);
    }
}
