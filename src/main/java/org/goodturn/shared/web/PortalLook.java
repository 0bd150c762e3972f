package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;

/** Light or dark, as this browser's cookie says; without one, as its system does. */
@RequestScoped
@Named("look")
public class PortalLook {

    public static final String COOKIE = "theme";

    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private final HttpServerRequest request;

    PortalLook(HttpServerRequest request) {
        this.request = request;
    }

    public static boolean isTheme(String name) {
        return THEMES.contains(name);
    }

    /** light, dark or auto */
    public String theme() {
        var cookie = request.getCookie(COOKIE);
        return cookie != null && isTheme(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    /** What the page is drawn in until a script knows better. */
    public String shade() {
        return theme().equals("dark") ? "dark" : "light";
    }

    public String opposite() {
        return shade().equals("dark") ? "light" : "dark";
    }

    public String oppositeIcon() {
        return shade().equals("dark") ? "sun" : "moon";
    }
}
