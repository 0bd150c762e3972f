package org.goodturn.merchant.signin.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;
import java.util.Optional;
import org.goodturn.shared.web.PortalLook;

/** Remembers light or dark for a year, in the browser that chose. */
final class ThemeCookie {

    private ThemeCookie() {}

    static Optional<Cookie> of(String theme) {
        return Optional.ofNullable(theme).filter(PortalLook::isTheme).map(name -> Cookie.cookie(PortalLook.COOKIE, name)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(Duration.ofDays(365).toSeconds()));
    }
}
