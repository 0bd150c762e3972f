package org.goodturn.demo.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.goodturn.demo.DemoFile;
import org.goodturn.demo.Demonstrations;
import org.goodturn.demo.WithDemo;
import org.goodturn.merchant.Role;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.Test;

/** Every page of the demonstration, on phone and desktop, by day and by night. */
@QuarkusTest
@TestProfile(WithDemo.class)
class DemoLooksTest {

    @Inject
    DemoFile demo;

    @Inject
    Demonstrations demonstrations;

    @Inject
    MerchantFixture fixture;

    @Test
    void the_shop_is_usable_by_everybody() {
        var shop = demo.read().orElseThrow().shop();
        Chromium.inEveryLook(window -> {
            window.opens(shop);
            window.page().locator("[data-goodturn-zone] section").waitFor();
            window.shows("demo/shop");
            window.opens(shop + "/bikes/gravel");
            window.shows("demo/bike");
            window.opens(shop + "/cart?bike=cargo&coupon=welcome-7XK2M9QD");
            window.shows("demo/cart");
            orders(window);
            window.shows("demo/thank-you");
        });
    }

    @Test
    void a_cart_with_mistakes_is_too() {
        var shop = demo.read().orElseThrow().shop();
        try (var window = Chromium.phone()) {
            window.opens(shop + "/cart?bike=city&coupon=SUMMER");
            window.shows("demo/cart-unknown-coupon");
        }
    }

    @Test
    void so_is_the_question_before_it_is_removed() {
        var olga = fixture.signedIn(demonstrations.known().orElseThrow().merchant(), Role.OWNER);
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(olga.address("/portal/settings/demo/removal"));
            window.shows("portal/demo-removal");
        });
    }

    private static void orders(BrowserWindow window) {
        window.page().getByLabel("E-mail").fill("lena@example.org");
        window.page().getByLabel("First name").fill("Lena");
        window.page().locator(".checkout button").click();
        window.page().locator("[data-goodturn-zone] section").waitFor();
    }
}
