package org.goodturn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.BusyShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the portal, also the one added today: looked at in every look, and its queries counted. */
@QuarkusTest
class EveryPageTest {

    @Inject
    BusyShop shops;

    private BusyShop.Busy shop;

    @BeforeEach
    void a_shop_where_everything_has_happened_once() {
        if (shop == null) {
            shop = shops.open();
        }
    }

    @ParameterizedTest
    @MethodSource("org.goodturn.support.Look#all")
    void every_page_works_in_every_look(Look look) {
        try (var window = Chromium.open(look)) {
            shop.owner().takesOver(window);
            assertAll(pages().map(page -> () -> look(window, page)));
        }
    }

    @Test
    void every_page_asks_the_database_little() {
        assertAll(pages().map(page ->
                () -> assertThat(StatementCount.of(() -> shop.owner().opens(path(page))))
                        .as(page.path())
                        .isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE)));
    }

    private void look(BrowserWindow window, Route page) {
        assertThat(window.opens(shop.owner().address(path(page))).status()).isEqualTo(200);
        assertThat(window.isWiderThanItsScreen())
                .as("%s is wider than the screen", page)
                .isFalse();
        window.shows("every-page" + page.path().replaceAll("[{}]", ""));
    }

    /** What a browser shows by itself: no files to save, no parts of other pages, no mail in its frame. */
    private Stream<Route> pages() {
        return Routes.all(ArchitectureTest.CODE).stream()
                .filter(route -> route.method().equals("GET") && route.startsWith("/portal"))
                .filter(route -> isPage(shop.owner().gets(path(route))));
    }

    private static boolean isPage(Response answer) {
        return answer.statusCode() == 200
                && answer.contentType().startsWith("text/html")
                && !answer.header("Content-Security-Policy").contains("sandbox")
                && answer.asString().stripLeading().toLowerCase().startsWith("<!doctype html>");
    }

    private String path(Route route) {
        return route.with(parameter -> shop.idFor(parameter).orElse("0"));
    }
}
