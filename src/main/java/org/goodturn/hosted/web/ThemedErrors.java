package org.goodturn.hosted.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.shared.web.ErrorPage;
import org.goodturn.shared.web.Problem;
import org.goodturn.theme.Look;
import org.goodturn.theme.Themes;

/**
 * Says what went wrong on a program domain, in the look of its merchant. Asks no database: what broke may be just that,
 * and an address without a page is answered on a thread that must not wait.
 */
@Singleton
class ThemedErrors implements ErrorPage {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*\\.[a-z][a-z0-9-]*");

    private final HttpServerRequest request;
    private final Remembered remembered;
    private final ConsumerPages pages;
    private final ProgramAddress address;
    private final String portal;

    ThemedErrors(
            HttpServerRequest request,
            Remembered remembered,
            ConsumerPages pages,
            ProgramAddress address,
            GoodturnSettings settings) {
        this.request = request;
        this.remembered = remembered;
        this.pages = pages;
        this.address = address;
        this.portal = settings.baseUrl().getHost();
    }

    @Override
    public Optional<String> html(Problem problem) {
        return VisitedHost.of(request)
                .filter(host -> !host.equals(portal) && NAME.matcher(host).matches())
                .map(host -> remembered.lastSeenAt(host).orElseGet(() -> nameless(host)))
                .map(storefront -> pages.error(storefront, kind(problem.status()), problem.requestId()));
    }

    /** Nobody has been here since the start, so it is not known yet whose host it is. */
    private Storefront nameless(String host) {
        var home = new WebUrl(address.originOf(host));
        return new Storefront(host, home, false, false, Locale.ENGLISH, home.value(), Look.plain(Themes.DEFAULT));
    }

    private static String kind(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 410 -> "gone";
            case 429, 503 -> "too_many";
            default -> status < 500 ? "not_understood" : "failed";
        };
    }
}
