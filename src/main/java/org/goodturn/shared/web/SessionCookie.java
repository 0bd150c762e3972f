package org.goodturn.shared.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.shared.start.GoodturnSettings;

/**
 * The one cookie that signs a browser in. Over https its name makes browsers refuse it from sub-domains and without
 * Secure; over http, which only a local installation uses, there is no such name.
 */
@ApplicationScoped
public class SessionCookie {

    private final boolean secure;

    SessionCookie(GoodturnSettings settings) {
        secure = "https".equals(settings.baseUrl().getScheme());
    }

    public Optional<String> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(Cookie::getValue);
    }

    public Cookie carrying(String token) {
        return Cookie.cookie(name(), token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    public Cookie taken() {
        return carrying("").setMaxAge(0);
    }

    private String name() {
        return secure ? "__Host-goodturn" : "goodturn";
    }
}
