package org.goodturn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;
import org.goodturn.merchant.Role;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.BusyShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.SeasonedShop;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every page of the portal, also the one added today: looked at in every look, and its queries counted. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final List<Look> LOOKS = Stream.concat(
                    Look.all().stream(), Stream.of(Look.desktop().withoutScript()))
            .toList();

    @Inject
    BusyShop shops;

    @Inject
    SeasonedShop seasons;

    @Inject
    MerchantFixture fixture;

    private BusyShop.Busy shop;

    /** Before the first only: before all, Quarkus has not said yet where it listens. */
    @BeforeEach
    void a_shop_where_everything_has_happened_once() {
        if (shop == null) {
            shop = shops.open();
        }
    }

    @Test
    void every_address_of_the_portal_is_a_page_unless_it_is_known_not_to_be() {
        assertAll(PortalPages.addresses().map(route -> () -> {
            var answer = shop.owner().gets(path(route));
            assertThat(isPage(answer))
                    .as("%s is a page; it answers %d %s", route.path(), answer.statusCode(), answer.contentType())
                    .isEqualTo(!PortalPages.NONE.contains(route.path()));
        }));
    }

    @Test
    void every_page_works_in_every_look() {
        Chromium.in(LOOKS, window -> {
            shop.owner().takesOver(window);
            assertAll(PortalPages.all().map(page -> () -> look(window, page)));
        });
    }

    @Test
    void every_page_asks_the_database_little() {
        assertAll(PortalPages.all().map(page -> () -> assertFewStatements(shop, page)));
    }

    @Test
    void a_page_with_many_rows_asks_no_more() {
        var opened = seasons.open();
        var owner = fixture.signedIn(opened.merchantId(), Role.OWNER);
        var seasoned = new BusyShop.Busy(opened, "", owner, "", new ConcurrentHashMap<>());
        assertThat(owner.opens("/portal/referrals").select("tbody tr")).hasSizeGreaterThan(10);

        assertAll(PortalPages.all()
                .filter(page -> page.parameters().stream()
                        .allMatch(parameter -> seasoned.idFor(parameter).isPresent()))
                .map(page -> () -> assertFewStatements(seasoned, page)));
    }

    private static void assertFewStatements(BusyShop.Busy shop, Route page) {
        assertThat(StatementCount.of(() -> shop.owner().opens(PortalPages.path(shop, page))))
                .as(page.path())
                .isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private void look(BrowserWindow window, Route page) {
        assertThat(window.opens(shop.owner().address(path(page))).status()).isEqualTo(200);
        assertThat(window.isWiderThanItsScreen())
                .as("%s is wider than the screen", page)
                .isFalse();
        window.shows("every-page" + page.path().replaceAll("[{}]", ""));
    }

    private static boolean isPage(Response answer) {
        return answer.statusCode() == 200
                && answer.contentType().startsWith("text/html")
                && !answer.header("Content-Security-Policy").contains("sandbox")
                && answer.asString().stripLeading().toLowerCase().startsWith("<!doctype html>");
    }

    private String path(Route page) {
        return PortalPages.path(shop, page);
    }
}
